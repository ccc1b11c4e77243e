import type { RecordState } from "./fold";
import { bankKey } from "./record-key";

/**
 * How many of a bank's concepts are due, from the record alone, those left out of flashcards aside. It can't tell which
 * of them have a flashcard, and counts what has left the bank.
 * @param today a local day number
 */
export function countDueConcepts(state: RecordState, bank: string, today: number): number {
  const prefix = bankKey(bank, "");
  let count = 0;
  for (const [key, { memory }] of state.concepts) {
    if (memory.dueDay <= today && key.startsWith(prefix) && !state.suspended.has(key)) count += 1;
  }
  return count;
}
