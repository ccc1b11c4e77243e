import type { Rating } from "@/lib/memory/fsrs";
import { difficultyAfter, type FsrsModel, recallAfter, stabilityAfter } from "./fsrs-model";

/**
 * Many memories as columns of numbers, which a processor goes through an order of magnitude faster than through objects,
 * and which a worker can hand over without copying. A stability of 0 is a memory without a review.
 */
export interface FsrsBatch {
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  /** The day of the last review. Parts of a day are allowed. */
  readonly lastDay: Float64Array;
}

/** So many memories without a review. */
export function createFsrsBatch(size: number): FsrsBatch {
  return {
    stability: new Float64Array(size),
    difficulty: new Float64Array(size),
    lastDay: new Float64Array(size),
  };
}

/** Reviews one memory on a day, in place. A day before the last review counts as the day of that review. */
export function reviewInBatch(
  model: FsrsModel,
  batch: FsrsBatch,
  index: number,
  rating: Rating,
  day: number,
) {
  const stability = batch.stability[index] as number;
  if (stability === 0) {
    batch.stability[index] = model.firstStability[rating] as number;
    batch.difficulty[index] = model.firstDifficulty[rating] as number;
    batch.lastDay[index] = day;
    return;
  }
  const lastDay = batch.lastDay[index] as number;
  const difficulty = batch.difficulty[index] as number;
  const days = day > lastDay ? day - lastDay : 0;
  // A review on the same day does not look at the chance of recall.
  const recall = days === 0 ? 1 : recallAfter(model, days, stability);
  batch.stability[index] = stabilityAfter(model, stability, difficulty, recall, rating, days);
  batch.difficulty[index] = difficultyAfter(model, difficulty, rating);
  if (day > lastDay) batch.lastDay[index] = day;
}

/** Reviews the first memories of a batch on one day, in place: one rating each. */
export function reviewBatch(model: FsrsModel, batch: FsrsBatch, ratings: Uint8Array, day: number) {
  for (let index = 0; index < ratings.length; index++) {
    reviewInBatch(model, batch, index, ratings[index] as Rating, day);
  }
}

/** Writes every memory's chance of recall on a day into `into`; 0 without a review. */
export function recallOfBatch(model: FsrsModel, batch: FsrsBatch, day: number, into: Float64Array) {
  for (let index = 0; index < batch.stability.length; index++) {
    const stability = batch.stability[index] as number;
    const days = day - (batch.lastDay[index] as number);
    into[index] = stability === 0 ? 0 : recallAfter(model, Math.max(0, days), stability);
  }
}
