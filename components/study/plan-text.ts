import { minutesOn } from "@/lib/memory/plan/calendar";
import type { ForecastMade } from "@/lib/record/event";
import type { PlanPhase } from "@/lib/record/plan/plan-phase";
import { calendarOf, type PlanSettings } from "@/lib/record/plan/plan-settings";
import { countOf } from "./day-text";

/** How far away the exam is: "Your exam is tomorrow", "22 days to your exam". */
export function daysToGoText(days: number): string {
  return days === 1 ? "Your exam is tomorrow" : `${days} days to your exam`;
}

/** What the exam plan has for today, in one line. */
export function plannedTodayText(settings: PlanSettings, days: number, today: number): string {
  const calendar = calendarOf(settings);
  const minutes = calendar ? minutesOn(calendar, today) : 0;
  const time =
    minutes === 0 ? "nothing is planned for today" : `${countOf(minutes, "minute")} planned for today`;
  return `${daysToGoText(days)}: ${time}.`;
}

/**
 * What the plan is, under its link on the exam page. At most 30 characters, one line at 320 px: the record is read
 * after the first paint, and nothing may move then.
 */
export function planLineText(phase: PlanPhase, forecast: ForecastMade | undefined): string {
  switch (phase.kind) {
    case "open":
      return "Set your exam date";
    case "ahead":
      return forecastText(forecast) || "What to study each day";
    case "today":
      return "Your exam is today";
    case "ask":
      return "How did the exam go?";
    case "over":
      return phase.after === "aside" ? "Set aside for now" : "Keep what you know";
  }
}

/** The newest forecast of a whole practice exam; empty where none was made. */
function forecastText(forecast: ForecastMade | undefined): string {
  const [paper] = forecast?.papers ?? [];
  if (!forecast || !paper) return "";
  return `Forecast: ${paper.low} to ${paper.high} of ${paper.of}`;
}
