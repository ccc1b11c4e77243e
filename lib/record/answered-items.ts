import type { RecordState } from "./fold";
import { bankKey } from "./record-key";

/** The items of a bank that were answered, the one answered last first. */
export function listAnswered(state: RecordState, bank: string): string[] {
  const prefix = bankKey(bank, "");
  return [...state.items]
    .flatMap(([key, { last }]) =>
      last && key.startsWith(prefix) ? [{ item: key.slice(prefix.length), time: last.time }] : [],
    )
    .sort((a, b) => b.time - a.time)
    .map(({ item }) => item);
}
