import type { RecordState } from "./fold";

/** The items of a bank that were answered, the one answered last first. */
export function listAnswered(state: RecordState, bank: string): string[] {
  return [...state.items.values()]
    .flatMap(({ last }) => (last?.bank === bank ? [last] : []))
    .sort((a, b) => b.time - a.time)
    .map(({ item }) => item);
}
