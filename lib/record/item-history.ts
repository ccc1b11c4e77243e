import type { Answered, RecordEvent } from "./event";
import { firstAnswers } from "./first-answers";

/** What is kept of an item's last answer. */
export type LastAnswer = Pick<Answered, "bank" | "concept" | "time" | "zone" | "correct" | "order" | "key">;

/** What the record tells about one item. */
export interface ItemHistory {
  /** How many answers count (within a session the first, and no contrast drill). */
  answers: number;
  /** The last answer that counts; `null` when the item was only flagged. */
  last: LastAnswer | null;
  /** Whether it is marked to look at again. */
  flagged: boolean;
}

/** The history of an item from its answers and flags, ordered by (time, id). Other events are left out. */
export function foldItem(events: readonly RecordEvent[]): ItemHistory | null {
  const flag = events.findLast((event) => event.type === "flagged");
  // With two options to choose from, an answer says little about the whole question.
  const answers = firstAnswers(events).filter(({ contrast }) => !contrast);
  const last = answers.at(-1);
  if (!flag && !last) return null;
  return { answers: answers.length, last: last ? shorten(last) : null, flagged: flag?.on ?? false };
}

function shorten({ bank, concept, time, zone, correct, order, key }: Answered): LastAnswer {
  return { bank, concept, time, zone, correct, order, key };
}
