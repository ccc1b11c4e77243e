import { dateOf, dayOf } from "@/lib/memory/day";
import { minutesOn } from "@/lib/memory/plan/calendar";
import type { ForecastMade } from "@/lib/record/event";
import type { PlanPhase } from "@/lib/record/plan/plan-phase";
import { calendarOf, type PlanSettings } from "@/lib/record/plan/plan-settings";
import { countOf } from "./day-text";

const short = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });

/** A local day number as "Nov 22". */
function shortDayText(day: number): string {
  return short.format(new Date(dateOf(day)));
}

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

/** What the plan is, in one line: under its link on the exam page. */
export function planLineText(phase: PlanPhase, forecast: ForecastMade | undefined): string {
  switch (phase.kind) {
    case "open":
      return "Set your exam date: what to study each day, and whether you are ready";
    case "ahead":
      return forecastText(forecast) || "What to study each day, and whether you are ready";
    case "today":
      return "Your exam is today";
    case "ask":
      return "How did the exam go?";
    case "over":
      return phase.after === "aside" ? "Set aside for now" : "Keep what you know, or set a new date";
  }
}

/** The newest forecast of a whole practice exam; empty where none was made. */
function forecastText(forecast: ForecastMade | undefined): string {
  const [paper] = forecast?.papers ?? [];
  if (!forecast || !paper) return "";
  const day = shortDayText(dayOf(forecast.time, forecast.zone));
  return `Forecast of ${day}: ${paper.low} to ${paper.high} of ${paper.of} right`;
}
