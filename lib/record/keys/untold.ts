import type { RecordState } from "../fold";
import { bankKey } from "../record-key";
import { historyOf } from "../select";

/**
 * Whether a question's key changed and the learner has not heard of it: it was not put away, and they have not answered
 * the question since.
 */
export function isUntold(state: RecordState, bank: string, item: string): boolean {
  const last = state.keyLogs.get(bankKey(bank, item))?.at(-1);
  if (last?.type !== "key-changed") return false;
  const answered = historyOf(state, bank, item)?.last;
  return answered !== null && answered !== undefined && answered.time < last.time;
}

/** The questions of a bank whose change of key the learner has not heard of. */
export function listUntold(state: RecordState, bank: string): string[] {
  const start = bankKey(bank, "");
  return [...state.keyLogs.keys()]
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length))
    .filter((item) => isUntold(state, bank, item));
}
