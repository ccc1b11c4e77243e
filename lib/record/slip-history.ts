import { dayOf } from "@/lib/memory/day";
import type { RecordEvent } from "./event";
import { firstAnswers } from "./first-answers";

/** How often a concept was forgotten after having been known. */
export interface SlipHistory {
  /** On how many days. */
  slips: number;
  /** The local day number of the last one. */
  lastSlipDay: number;
}

/**
 * The slips of a concept from its answers and ratings, ordered by (time, id). A slip is a wrong answer or an Again that
 * follows a right one, at most one a day: not knowing something yet is no slip, and neither is a bad evening with one
 * card.
 * @returns `null` when there was none.
 */
export function foldSlips(events: readonly RecordEvent[]): SlipHistory | null {
  const counting = new Set<RecordEvent>(firstAnswers(events));
  let slips = 0;
  let lastSlipDay = Number.NEGATIVE_INFINITY;
  let wasRight = false;
  for (const event of events) {
    if (event.type !== "rated" && !(event.type === "answered" && counting.has(event))) continue;
    // Nobody said whether it was remembered.
    if (event.type === "rated" && event.inferred) continue;
    const day = dayOf(event.time, event.zone);
    const isRight = event.type === "rated" ? event.rating > 1 : event.correct;
    if (!isRight && wasRight && day > lastSlipDay) {
      slips += 1;
      lastSlipDay = day;
    }
    wasRight = isRight;
  }
  return slips > 0 ? { slips, lastSlipDay } : null;
}
