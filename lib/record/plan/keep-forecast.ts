import { dayOf } from "@/lib/memory/day";
import type { Moment } from "../continue-session";
import type { ForecastMade, NewEvent } from "../event";
import type { PaperForecast } from "./exam-events";
import type { ReadinessView } from "./read-readiness";

/** Counts up when the same study would give another forecast (see read-readiness.ts). */
const readinessModel = "2";

/** The forecasts on the screen. */
export interface ShownForecasts {
  /** Of a practice exam now. */
  view: ReadinessView;
  /** Of the exam's day, where one is ahead. */
  onDay?: { examDay: number; view: ReadinessView } | undefined;
}

/**
 * The event that keeps the forecasts which are on the screen; `null` where there is none to keep. At most one a day, and
 * another where a range or a chance came to differ.
 * @param newest the forecast that was kept last
 */
export function keepForecast(
  bank: string,
  { view, onDay }: ShownForecasts,
  newest: ForecastMade | undefined,
  { nowMs, zone }: Moment,
): NewEvent | null {
  if (view.kind !== "forecast") return null;
  const papers = view.papers.map(({ length: _, ...paper }) => paper);
  const [whole] = onDay?.view.kind === "forecast" ? onDay.view.papers : [];
  const { length: _, ...exam } = whole ?? {};
  const event = {
    type: "forecast-made" as const,
    bank,
    model: readinessModel,
    papers,
    ...(onDay && whole && { onDay: { ...(exam as PaperForecast), examDay: onDay.examDay } }),
  };
  const isToday = newest && dayOf(newest.time, newest.zone) === dayOf(nowMs, zone);
  if (isToday && newest.model === readinessModel && figures(newest) === figures(event)) return null;
  return event;
}

/** What the learner sees of forecasts. The chance is shown in whole percent. */
function figures({ papers, onDay }: Pick<ForecastMade, "papers" | "onDay">): string {
  const all = [...papers, ...(onDay ? [onDay] : [])];
  return `${onDay?.examDay ?? ""} ${listed(all)}`;
}

function listed(papers: readonly PaperForecast[]): string {
  return papers
    .map(({ of, low, high, mark, chance }) => [of, low, high, mark, Math.round(100 * (chance ?? 0))].join())
    .join(" ");
}
