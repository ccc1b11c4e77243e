import type { RecordState } from "./fold";

/** The concepts of a bank that the learner left out of flashcard sessions, in alphabetical order. */
export function listLeftOut(state: RecordState, bank: string): string[] {
  const start = `${bank}/`;
  return [...state.suspended.keys()]
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length))
    .sort();
}
