import { type Fsrs, publishedFsrs, type Rating } from "./fsrs";
import { applyReview, type ConceptMemory } from "./memory-state";

/** The chance of recall at which things come up again unless the learner chose another. FSRS's own default. */
export const usualRetention = 0.9;

/**
 * When things come up again: as soon as the chance of recall is expected to have fallen to `retention`. A memory itself
 * has no due day, so that every day that is shown or counted follows from one choice.
 */
export interface Spacing {
  /** Between 0 and 1. */
  readonly retention: number;
  readonly fsrs: Fsrs;
  /** Whole days from a review to the next one: at least 1. */
  readonly daysFor: (stability: number) => number;
}

/**
 * The spacing at a chance of recall, by the weights in use.
 * @throws Error when `retention` is not above 0 and at most 1
 */
export function createSpacing(retention = usualRetention, fsrs = publishedFsrs): Spacing {
  return { retention, fsrs, daysFor: fsrs.intervalsAt(retention) };
}

/** The first local day number on which a memory should come up again. */
export function dueDayOf({ lastDay, stability }: Pick<ConceptMemory, "lastDay" | "stability">, by: Spacing) {
  return lastDay + by.daysFor(stability);
}

/** The days that each rating would put before the next review, for the labels of the rating buttons. */
export function previewIntervals(
  memory: ConceptMemory | null,
  day: number,
  spacing: Spacing,
): Record<Rating, number> {
  const days = (rating: Rating) => spacing.daysFor(applyReview(memory, rating, day, spacing.fsrs).stability);
  return { 1: days(1), 2: days(2), 3: days(3), 4: days(4) };
}
