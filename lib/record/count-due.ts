import { listDueConcepts } from "./due-concepts";
import type { RecordState } from "./fold";
import { isSuspended } from "./select";

/**
 * How many of a bank's concepts are due, from the record alone, those left out of flashcards aside. It can't tell which
 * of them have a flashcard, and counts what has left the bank.
 * @param today a local day number
 */
export function countDueConcepts(state: RecordState, bank: string, today: number): number {
  let count = 0;
  for (const [concept] of listDueConcepts(state, bank, today))
    if (!isSuspended(state, bank, concept)) count += 1;
  return count;
}
