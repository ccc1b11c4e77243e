import { fsrsWeights, type Rating } from "@/lib/memory/fsrs";
import { quickError, quickExp, quickLog } from "./quick-math";

const smallestStability = 0.001;
const largestStability = 36_500;

/** Weights of FSRS-6 with everything computed that does not depend on a memory. Made by `createFsrsModel`. */
export interface FsrsModel {
  readonly weights: Float64Array;
  /** The exponent of the forgetting curve, below zero. */
  readonly decay: number;
  /** What makes recall 90 % after as many days as the stability. */
  readonly factor: number;
  /** First stabilities by rating; place 0 is not used. */
  readonly firstStability: Float64Array;
  /** First difficulties by rating, brought to 1 to 10; place 0 is not used. */
  readonly firstDifficulty: Float64Array;
  /** e^w8, what stability grows by. */
  readonly growth: number;
  /** e^(w17 · w18): a lapse divides stability by at least this. */
  readonly leastLoss: number;
  /** e^(w17 · (rating − 3 + w18)), for reviews on the same day. */
  readonly sameDay: Float64Array;
  /** What Hard and Easy do to the growth of stability, by rating: 1 for Good. */
  readonly share: Float64Array;
  /** How a rating changes difficulty, before damping: −w6 · (rating − 3). */
  readonly difficultyStep: Float64Array;
  /** w7 times the difficulty that it reverts to, and what is left of the difficulty itself. */
  readonly reversion: number;
  readonly ownShare: number;
}

/** ts-fsrs keeps eight decimals after every step. So does the engine: the numbers are the same, not only close. */
function round8(value: number): number {
  return Math.floor(value * 1e8 + 0.5) / 1e8;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/**
 * FSRS-6, ready to compute with.
 * Formulas: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm#fsrs-6, with the rounding and the
 * bounds of ts-fsrs 5, to which tests hold it.
 * @param weights the 21 weights; those of lib/memory/fsrs when left out
 * @throws Error when there are not 21 weights, or one is not a number
 */
export function createFsrsModel(weights: readonly number[] = fsrsWeights): FsrsModel {
  if (weights.length !== 21 || !weights.every(Number.isFinite)) {
    throw new Error("FSRS-6 has 21 weights, all of them numbers.");
  }
  const w = Float64Array.from(weights);
  const at = (index: number) => w[index] as number;
  const decay = -at(20);
  const difficultyOf = (rating: number) => round8(at(4) - Math.exp((rating - 1) * at(5)) + 1);
  const byRating = (of: (rating: number) => number) =>
    Float64Array.from([0, 1, 2, 3, 4], (rating) => (rating === 0 ? Number.NaN : of(rating)));
  return {
    weights: w,
    decay,
    factor: round8(Math.exp(decay ** -1 * Math.log(0.9)) - 1),
    firstStability: byRating((rating) => Math.max(at(rating - 1), 0.1)),
    firstDifficulty: byRating((rating) => clamp(difficultyOf(rating), 1, 10)),
    growth: Math.exp(at(8)),
    leastLoss: Math.exp(at(17) * at(18)),
    sameDay: byRating((rating) => Math.exp(at(17) * (rating - 3 + at(18)))),
    share: byRating((rating) => (rating === 2 ? at(15) : rating === 4 ? at(16) : 1)),
    difficultyStep: byRating((rating) => -at(6) * (rating - 3)),
    // A difficulty reverts to that of a first Easy, not brought to 1 to 10.
    reversion: at(7) * difficultyOf(4),
    ownShare: 1 - at(7),
  };
}

/**
 * Rounds a quick result to eight decimals, or answers NaN where its last places decide, or where it is none.
 * @param size by what the error is measured: the largest number that the result was made of
 */
function settle(quick: number, size: number): number {
  const units = quick * 1e8;
  const whole = Math.floor(units + 0.5);
  const doubt = size * (1e8 * quickError) + 1e-6;
  return Math.abs(units - whole) < 0.5 - doubt ? whole / 1e8 : Number.NaN;
}

/** The chance of recall, from 0 to 1, after days (zero or more) with a stability. */
export function recallAfter(model: FsrsModel, days: number, stability: number): number {
  const base = 1 + (model.factor * days) / stability;
  const quick = settle(quickExp(model.decay * quickLog(base)), 1);
  return quick >= 0 ? quick : recallExactly(model, base);
}

function recallExactly({ decay }: FsrsModel, base: number): number {
  return round8(base ** decay);
}

/**
 * The stability after a review that is not the first.
 * @param recall the chance of recall at the review, as `recallAfter` gives it
 * @param days days since the review before, zero or more
 */
export function stabilityAfter(
  model: FsrsModel,
  stability: number,
  difficulty: number,
  recall: number,
  rating: Rating,
  days: number,
): number {
  if (days === 0) return afterSameDay(model, stability, rating);
  return rating === 1
    ? afterLapse(model, stability, difficulty, recall)
    : afterRecall(model, stability, difficulty, recall, rating);
}

function afterRecall(
  model: FsrsModel,
  stability: number,
  difficulty: number,
  recall: number,
  rating: Rating,
): number {
  const w = model.weights;
  const damping = quickExp(-(w[9] as number) * quickLog(stability));
  const surprise = quickExp((1 - recall) * (w[10] as number));
  const most = stability * model.growth * (11 - difficulty) * (model.share[rating] as number) * damping;
  const quick = settle(stability + most * (surprise - 1), stability + most * surprise);
  return isStability(quick) ? quick : afterRecallExactly(model, stability, difficulty, recall, rating);
}

function afterRecallExactly(
  { weights: w, growth, share }: FsrsModel,
  stability: number,
  difficulty: number,
  recall: number,
  rating: Rating,
): number {
  const grown =
    stability *
    (1 +
      growth *
        (11 - difficulty) *
        stability ** -(w[9] as number) *
        (Math.exp((1 - recall) * (w[10] as number)) - 1) *
        (share[rating] as number));
  return round8(clamp(grown, smallestStability, largestStability));
}

function afterLapse(model: FsrsModel, stability: number, difficulty: number, recall: number): number {
  const w = model.weights;
  const most = Math.max(round8(stability / model.leastLoss), smallestStability);
  const power = (1 - recall) * (w[14] as number) - (w[12] as number) * quickLog(difficulty);
  const scale = (w[11] as number) * quickExp(power);
  const grown = quickExp((w[13] as number) * quickLog(stability + 1));
  const quick = settle(scale * (grown - 1), scale * grown);
  return Math.min(most, isStability(quick) ? quick : afterLapseExactly(model, stability, difficulty, recall));
}

function afterLapseExactly(
  { weights: w }: FsrsModel,
  stability: number,
  difficulty: number,
  recall: number,
): number {
  const left =
    (w[11] as number) *
    difficulty ** -(w[12] as number) *
    ((stability + 1) ** (w[13] as number) - 1) *
    Math.exp((1 - recall) * (w[14] as number));
  return round8(clamp(left, smallestStability, largestStability));
}

function afterSameDay(model: FsrsModel, stability: number, rating: Rating): number {
  const gain =
    quickExp(-(model.weights[19] as number) * quickLog(stability)) * (model.sameDay[rating] as number);
  const next = stability * (rating >= 2 ? Math.max(gain, 1) : gain);
  const quick = settle(next, next);
  return isStability(quick) ? quick : afterSameDayExactly(model, stability, rating);
}

function afterSameDayExactly({ weights: w, sameDay }: FsrsModel, stability: number, rating: Rating): number {
  const gain = stability ** -(w[19] as number) * (sameDay[rating] as number);
  const next = stability * (rating >= 2 && gain < 1 ? 1 : gain);
  return round8(clamp(next, smallestStability, largestStability));
}

/** Whether a quick result stands: a number, and within the bounds that would have to be applied before it is rounded. */
function isStability(value: number): boolean {
  return value >= smallestStability && value <= largestStability;
}

/** The difficulty after a review that is not the first. */
export function difficultyAfter(model: FsrsModel, difficulty: number, rating: Rating): number {
  const step = model.difficultyStep[rating] as number;
  const damped = difficulty + round8((step * (10 - difficulty)) / 9);
  return clamp(round8(model.reversion + model.ownShare * damped), 1, 10);
}
