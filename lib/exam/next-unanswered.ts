import type { AnsweredPaper } from "./quiz-progress";

/**
 * The place (from 0) of the next item without an answer after `place`, going round to the start; `null` when the only
 * one left is at `place` itself, or none is.
 */
export function nextUnanswered(paper: AnsweredPaper, place: number): number | null {
  const { items, answers } = paper;
  for (let step = 1; step < items.length; step++) {
    const next = (place + step) % items.length;
    const item = items[next];
    if (item && !answers.has(item.item)) return next;
  }
  return null;
}
