import { countOf } from "@/components/study/day-text";
import type { DayResults } from "@/lib/exam/day-progress";
import { minutesOn } from "@/lib/memory/plan/calendar";
import { calendarOf, type PlanSettings } from "@/lib/record/plan/plan-settings";
import { whenText } from "./when-text";

/** What was done in a session; empty when nothing was. */
export function doneText({ cards, questions, right }: DayResults): string {
  const done = [
    ...(cards > 0 ? [`studied ${countOf(cards, "card")}`] : []),
    ...(questions > 0 ? [`answered ${rightOf(right, questions)}`] : []),
  ];
  return done.length > 0 ? `You ${done.join(" and ")}.` : "";
}

function rightOf(right: number, questions: number): string {
  if (questions === 1) return right === 1 ? "1 question right" : "1 question";
  return `${countOf(questions, "question")}, ${right} of them right`;
}

/** What is known of the next day. */
export interface Tomorrow {
  /** How many cards are due already and wait. */
  waiting: number;
  /** The first day on which others come back, in days from today, and how many; null when none will. */
  next: { days: number; count: number } | null;
  /** How many new cards the day lets in. */
  fresh: number;
}

/** What comes tomorrow. New cards are promised only when nothing waits: a plan takes what is due before them. */
export function tomorrowText({ waiting, next, fresh }: Tomorrow): string {
  const isTomorrow = next?.days === 1;
  const parts = [
    ...(waiting > 0 ? [`${countOf(waiting, "card")} that ${waiting === 1 ? "waits" : "wait"}`] : []),
    ...(isTomorrow
      ? [`${countOf(next.count, "card")} that ${next.count === 1 ? "comes" : "come"} back`]
      : []),
    ...(fresh > 0 && waiting === 0 ? [countOf(fresh, "new card")] : []),
  ];
  const tomorrow = parts.length > 0 ? `Tomorrow: ${parts.join(" and ")}.` : "";
  if (isTomorrow || !next || waiting > 0) return tomorrow;
  const cards = next.count === 1 ? "card comes" : `${countOf(next.count, "card")} come`;
  const later = `The next ${cards} back ${whenText(next.days)}.`;
  return tomorrow ? `${tomorrow} ${later}` : `Nothing comes back tomorrow. ${later}`;
}

/** What the exam plan has for tomorrow. */
export function planTomorrowText(settings: PlanSettings, today: number): string {
  const calendar = calendarOf(settings);
  if (!calendar || calendar.examDay <= today) return "";
  if (calendar.examDay === today + 1) return "Your exam is tomorrow.";
  const minutes = minutesOn(calendar, today + 1);
  return minutes === 0
    ? "Nothing is planned for tomorrow."
    : `Tomorrow: about ${countOf(minutes, "minute")} are planned.`;
}
