import type { RecordState } from "./fold";

/** How much a record holds. */
export interface RecordSummary {
  /** Answers that count. */
  answers: number;
  /** Ratings of flashcards that count. */
  ratings: number;
  /** The local day number of the first answer or rating; null when there is none. */
  firstDay: number | null;
}

/** Sums a record up. What was undone is left out. */
export function summarizeRecord(state: RecordState): RecordSummary {
  let reviews = 0;
  let answers = 0;
  let firstDay: number | null = null;
  // Every answer that counts and every rating is one review of a concept.
  for (const { memory } of state.concepts.values()) reviews += memory.reviews;
  for (const item of state.items.values()) answers += item.answers;
  for (const day of state.studyDays.keys()) firstDay = Math.min(day, firstDay ?? day);
  return { answers, ratings: reviews - answers, firstDay };
}
