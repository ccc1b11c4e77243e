import type { Answered, RecordEvent } from "./event";
import { firstAnswers } from "./first-answers";

/** What the record tells about one item. */
export interface ItemHistory {
  /** How many answers count (within a session the first). */
  answers: number;
  /** The last answer that counts; `null` when the item was only flagged. */
  last: Answered | null;
  /** Whether it is marked to look at again. */
  flagged: boolean;
}

/** The history of an item from its answers and flags, ordered by (time, id). */
export function foldItem(events: readonly RecordEvent[]): ItemHistory | null {
  if (events.length === 0) return null;
  const answers = firstAnswers(events);
  const flag = events.findLast((event) => event.type === "flagged");
  return { answers: answers.length, last: answers.at(-1) ?? null, flagged: flag?.on ?? false };
}
