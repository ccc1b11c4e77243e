import { dayOf } from "@/lib/memory/day";
import type { Moment } from "../continue-session";
import type { ForecastMade, NewEvent } from "../event";
import type { ReadinessView } from "./read-readiness";

/** Counts up when the same study would give another forecast (see read-readiness.ts). */
const readinessModel = "1";

/**
 * The event that keeps a forecast which is on the screen; `null` where there is none to keep. At most one a day, and
 * another where its range or its chance came to differ.
 * @param newest the forecast that was kept last
 */
export function keepForecast(
  bank: string,
  view: ReadinessView,
  newest: ForecastMade | undefined,
  { nowMs, zone }: Moment,
): NewEvent | null {
  if (view.kind !== "forecast") return null;
  const papers = view.papers.map(({ length: _, ...paper }) => paper);
  const isToday = newest && dayOf(newest.time, newest.zone) === dayOf(nowMs, zone);
  if (isToday && newest.model === readinessModel && figures(newest.papers) === figures(papers)) return null;
  return { type: "forecast-made", bank, model: readinessModel, papers };
}

/** What the learner sees of forecasts. The chance is shown in whole percent. */
function figures(papers: ForecastMade["papers"]): string {
  return papers
    .map(({ of, low, high, mark, chance }) => [of, low, high, mark, Math.round(100 * (chance ?? 0))].join())
    .join(" ");
}
