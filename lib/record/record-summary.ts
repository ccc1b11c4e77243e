import type { RecordState } from "./fold";
import { tallyName } from "./tallies";

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
  // Every answer that counts and every rating is one review of a concept.
  const reviews = state.tallies.get(tallyName.reviews) ?? 0;
  const answers = state.tallies.get(tallyName.answers) ?? 0;
  let firstDay: number | null = null;
  for (const day of state.studyDays.keys()) firstDay = Math.min(day, firstDay ?? day);
  return { answers, ratings: reviews - answers, firstDay };
}
