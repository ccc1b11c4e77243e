import { correlation, covariance, noVariance } from "./moments";

/**
 * Do those who know more get this item right more often? The correlation of the item's scores with the rest of the score, from −1 to 1.
 * One number under three names: the corrected item-total (item-rest) correlation; for items that are right or wrong, the corrected
 * point-biserial; and Moodle's discrimination index, which is shown as a hundred times this.
 *
 * Source: Moodle, "Quiz statistics calculations", Position statistics (docs.moodle.org/dev/Quiz_statistics_calculations), as computed by
 * core_question\statistics\questions\calculator: covariance over the root of the product of both variances, each over n − 1.
 * @param scores of the item, one a learner
 * @param rests what the same learners scored on the rest
 * @returns `null` where one of the two doesn't vary
 */
export function discrimination(scores: readonly number[], rests: readonly number[]): number | null {
  return correlation(scores, rests);
}

/**
 * How much of what the item could tell apart, given how hard it is, it does tell apart: the covariance with the rest of the score over the
 * largest that the same marks could have, with the best marks given to the best learners. 1 is all of it. Unlike the correlation it
 * does not punish an item for being easy or hard.
 *
 * Source: Moodle, as above, "discriminative efficiency", which Moodle shows as a hundred times this.
 * @returns `null` where the largest possible covariance is 0
 */
export function efficiency(scores: readonly number[], rests: readonly number[]): number | null {
  const most = covariance(ascending(scores), ascending(rests));
  const found = covariance(scores, rests);
  return most === null || found === null || most < noVariance ? null : found / most;
}

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
