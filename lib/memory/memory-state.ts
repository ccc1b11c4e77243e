import type { ObservedResponse } from "./evidence/likelihoods";
import { reviewWithEvidence } from "./evidence/review-with-evidence";
import { type FsrsMemory, nextMemory, publishedFsrs, type Rating, retrievability } from "./fsrs";

/**
 * What is known of how well a learner remembers one concept. Days are local day numbers (see day.ts). When it should come
 * up again is no part of it: see spacing.ts.
 */
export interface ConceptMemory extends FsrsMemory {
  /** The day of the last review. */
  lastDay: number;
  /** How many reviews there were, of any face. */
  reviews: number;
  /** How many of them, after the first, were a miss: rated Again, or answered wrong. */
  lapses: number;
}

/** The memory after a review on a day. `null` is a concept that was never reviewed. */
export function applyReview(
  memory: ConceptMemory | null,
  rating: Rating,
  day: number,
  fsrs = publishedFsrs,
): ConceptMemory {
  const review = (elapsedDays: number) => nextMemory(memory, rating, elapsedDays, fsrs);
  return putOn(memory, day, rating === 1, review);
}

/** The memory after a response that is evidence, on a day: how far it moves is said in docs/memory-model.md. */
export function applyResponse(
  memory: ConceptMemory | null,
  response: ObservedResponse,
  day: number,
  fsrs = publishedFsrs,
): ConceptMemory {
  const review = (elapsedDays: number) => reviewWithEvidence(memory, response, elapsedDays, fsrs);
  return putOn(memory, day, !response.correct, review);
}

function putOn(
  memory: ConceptMemory | null,
  day: number,
  isMiss: boolean,
  review: (elapsedDays: number) => FsrsMemory,
): ConceptMemory {
  const next = review(memory ? Math.max(0, day - memory.lastDay) : 0);
  // A clock that was set back must not make the review before look as if it lay in the future.
  const lastDay = memory ? Math.max(day, memory.lastDay) : day;
  return {
    ...next,
    lastDay,
    reviews: (memory?.reviews ?? 0) + 1,
    lapses: (memory?.lapses ?? 0) + (memory && isMiss ? 1 : 0),
  };
}

/** The chance of recall on a day, from 0 to 1. */
export function retrievabilityOn(memory: ConceptMemory, day: number, fsrs = publishedFsrs): number {
  return retrievability(memory, day - memory.lastDay, fsrs);
}
