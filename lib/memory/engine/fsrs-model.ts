import { fsrsWeights, type Rating } from "@/lib/memory/fsrs";

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
  /** What a difficulty reverts to: that of a first Easy, not brought to 1 to 10. */
  readonly easyDifficulty: number;
  /** e^w8, what stability grows by. */
  readonly growth: number;
  /** e^(w17 · w18): a lapse divides stability by at least this. */
  readonly leastLoss: number;
  /** e^(w17 · (rating − 3 + w18)), for reviews on the same day. */
  readonly sameDay: Float64Array;
}

/** ts-fsrs keeps eight decimals after every step. So does the engine: the numbers are the same, not only close. */
function round8(value: number): number {
  return Math.round(value * 1e8) / 1e8;
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
    easyDifficulty: difficultyOf(4),
    growth: Math.exp(at(8)),
    leastLoss: Math.exp(at(17) * at(18)),
    sameDay: byRating((rating) => Math.exp(at(17) * (rating - 3 + at(18)))),
  };
}

/**
 * x to the power of y, for x above 0. Less than half the time of `**`, and off by a few units in the last place: what comes
 * of it goes through `settle`.
 */
function quickPower(x: number, y: number): number {
  return Math.exp(y * Math.log(x));
}

/** A result this close to the middle between two numbers of eight decimals might be rounded to either, and is computed again. */
const surelyRounded = 0.47;

/**
 * Rounds a quick result to eight decimals, or answers NaN where its last places decide. The largest result, 36,500, has 3.7e12
 * units of the eighth decimal, and `quickPower` is off by some 1e-15 of it: 0.01 of a unit at most.
 */
function settle(quick: number): number {
  const units = quick * 1e8;
  const whole = Math.floor(units + 0.5);
  return Math.abs(units - whole) < surelyRounded ? whole / 1e8 : Number.NaN;
}

/** The chance of recall, from 0 to 1, after days (zero or more) with a stability. */
export function recallAfter(model: FsrsModel, days: number, stability: number): number {
  const base = 1 + (model.factor * days) / stability;
  const quick = settle(quickPower(base, model.decay));
  return Number.isNaN(quick) ? round8(base ** model.decay) : quick;
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
  const quick = settle(rawStability(model, stability, difficulty, recall, rating, days, quickPower));
  const settled = Number.isNaN(quick)
    ? round8(rawStability(model, stability, difficulty, recall, rating, days, power))
    : quick;
  if (days === 0 || rating !== 1) return settled;
  return Math.min(Math.max(round8(stability / model.leastLoss), smallestStability), settled);
}

function power(x: number, y: number): number {
  return x ** y;
}

/** The same before rounding, and before the bound that a lapse has. */
function rawStability(
  { weights, sameDay, growth }: FsrsModel,
  stability: number,
  difficulty: number,
  recall: number,
  rating: Rating,
  days: number,
  toThe: (x: number, y: number) => number,
): number {
  const w = weights as unknown as Record<number, number>;
  if (days === 0) {
    const gain = toThe(stability, -(w[19] as number)) * (sameDay[rating] as number);
    return clamp(stability * (rating >= 2 && gain < 1 ? 1 : gain), smallestStability, largestStability);
  }
  if (rating === 1) {
    const lapsed =
      (w[11] as number) *
      toThe(difficulty, -(w[12] as number)) *
      (toThe(stability + 1, w[13] as number) - 1) *
      Math.exp((1 - recall) * (w[14] as number));
    return clamp(lapsed, smallestStability, largestStability);
  }
  const hard = rating === 2 ? (w[15] as number) : 1;
  const easy = rating === 4 ? (w[16] as number) : 1;
  const grown =
    stability *
    (1 +
      growth *
        (11 - difficulty) *
        toThe(stability, -(w[9] as number)) *
        (Math.exp((1 - recall) * (w[10] as number)) - 1) *
        hard *
        easy);
  return clamp(grown, smallestStability, largestStability);
}

/** The difficulty after a review that is not the first. */
export function difficultyAfter(model: FsrsModel, difficulty: number, rating: Rating): number {
  const w6 = model.weights[6] as number;
  const w7 = model.weights[7] as number;
  const damped = difficulty + round8((-(w6 * (rating - 3)) * (10 - difficulty)) / 9);
  return clamp(round8(w7 * model.easyDifficulty + (1 - w7) * damped), 1, 10);
}
