import type { DayPlan } from "@/lib/exam/plan-day";

const number = new Intl.NumberFormat("en-US");
const list = new Intl.ListFormat("en", { type: "conjunction", style: "long" });

/** A count with its word: "1 card", "1,200 cards". */
export function countOf(count: number, word: string): string {
  return `${number.format(count)} ${word}${count === 1 ? "" : "s"}`;
}

/** What a session of the day holds that is planned only when it begins. */
export const openDayText = "Today: what is due, and questions from your weakest topics.";

/** What one session of the day holds and how long it takes, in one line. */
export function dayText({ due, fresh, questions, seconds }: DayPlan): string {
  const parts = [
    due > 0 ? `${countOf(due, "card")} due` : "no cards due",
    ...(fresh > 0 ? [countOf(fresh, "new card")] : []),
    ...(questions > 0 ? [`${countOf(questions, "question")} from your weakest topics`] : []),
  ];
  if (due + fresh + questions === 0) {
    return "Today: no cards due, and nothing that you would probably have forgotten. Questions are there if you like.";
  }
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `Today: ${list.format(parts).replace(", and ", " and ")}, about ${countOf(minutes, "minute")}.`;
}

/** What is due and not in the session; empty when nothing waits. */
export function waitingText(waiting: number): string {
  if (waiting === 0) return "";
  return waiting === 1
    ? "1 more is due. It waits; nothing is lost."
    : `${number.format(waiting)} more are due. They wait; nothing is lost.`;
}
