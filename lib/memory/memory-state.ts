import type { ObservedResponse } from "./evidence/likelihoods";
import { reviewWithEvidence } from "./evidence/review-with-evidence";
import {
  type Fsrs,
  type FsrsMemory,
  intervalDays,
  nextMemory,
  publishedFsrs,
  type Rating,
  retrievability,
} from "./fsrs";

/** The chance of recall at which something comes up again. FSRS's own default. */
const targetRetention = 0.9;

/** What is known of how well a learner remembers one concept. Days are local day numbers (see day.ts). */
export interface ConceptMemory extends FsrsMemory {
  /** The day of the last review. */
  lastDay: number;
  /** The first day on which it should come up again. */
  dueDay: number;
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
  return putOn(memory, day, rating === 1, review, fsrs);
}

/** The memory after a response that is evidence, on a day: how far it moves is said in docs/memory-model.md. */
export function applyResponse(
  memory: ConceptMemory | null,
  response: ObservedResponse,
  day: number,
  fsrs = publishedFsrs,
): ConceptMemory {
  const review = (elapsedDays: number) => reviewWithEvidence(memory, response, elapsedDays, fsrs);
  return putOn(memory, day, !response.correct, review, fsrs);
}

function putOn(
  memory: ConceptMemory | null,
  day: number,
  isMiss: boolean,
  review: (elapsedDays: number) => FsrsMemory,
  fsrs: Fsrs,
): ConceptMemory {
  const next = review(memory ? Math.max(0, day - memory.lastDay) : 0);
  // A clock that was set back must not make the review before look as if it lay in the future.
  const lastDay = memory ? Math.max(day, memory.lastDay) : day;
  return {
    ...next,
    lastDay,
    dueDay: lastDay + intervalDays(next.stability, targetRetention, fsrs),
    reviews: (memory?.reviews ?? 0) + 1,
    lapses: (memory?.lapses ?? 0) + (memory && isMiss ? 1 : 0),
  };
}

/** The days that each rating would put before the next review, for the labels of the rating buttons. */
export function previewIntervals(
  memory: ConceptMemory | null,
  day: number,
  fsrs = publishedFsrs,
): Record<Rating, number> {
  const days = (rating: Rating) => {
    const next = applyReview(memory, rating, day, fsrs);
    return next.dueDay - next.lastDay;
  };
  return { 1: days(1), 2: days(2), 3: days(3), 4: days(4) };
}

/** The chance of recall on a day, from 0 to 1. */
export function retrievabilityOn(memory: ConceptMemory, day: number, fsrs = publishedFsrs): number {
  return retrievability(memory, day - memory.lastDay, fsrs);
}
