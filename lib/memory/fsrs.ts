import { FSRSAlgorithm } from "ts-fsrs";

/** How well something was remembered: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4;

/** All ratings, worst first. */
export const ratings = [1, 2, 3, 4] as const satisfies readonly Rating[];

/** What FSRS knows of one memory. */
export interface FsrsMemory {
  /** Days after which the chance of recall has fallen to 90 %. */
  stability: number;
  /** From 1 (easy) to 10 (hard). */
  difficulty: number;
}

const longestIntervalDays = 36_500;

/**
 * FSRS-6 with one set of weights. No fuzz, because a replay must give the same result; no learning steps,
 * because memory is kept in whole days and repeating within a session is the session's business.
 * Only the formulas are taken from the library: its cards and schedulers would be twice as much code in the browser.
 * Formulas: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm#fsrs-6
 */
export class Fsrs {
  /** The 21 weights, brought into the bounds that FSRS has for each. */
  readonly weights: readonly number[];
  #algorithm: FSRSAlgorithm;

  /** @param weights 21 numbers; the published ones when left out. @throws Error when they are not */
  constructor(weights?: readonly number[]) {
    if (weights && (weights.length !== 21 || !weights.every(Number.isFinite)))
      throw new Error("FSRS-6 has 21 weights, all of them numbers.");
    this.#algorithm = new FSRSAlgorithm({
      enable_fuzz: false,
      enable_short_term: true,
      learning_steps: [],
      relearning_steps: [],
      ...(weights && { w: [...weights] }),
    });
    this.weights = Array.from(this.#algorithm.parameters.w);
  }

  /**
   * The memory after a review. A second review on the same day (0 days) uses FSRS's same-day formula.
   * @param elapsedDays whole days since the review before; below zero (a clock was changed) counts as zero
   */
  nextMemory(memory: FsrsMemory | null, rating: Rating, elapsedDays: number): FsrsMemory {
    const { stability, difficulty } = this.#algorithm.next_state(memory, Math.max(0, elapsedDays), rating);
    return { stability, difficulty };
  }

  /**
   * Tells, for a stability, the whole days until the chance of recall has fallen to `retention` (between 0 and 1): at least
   * 1. What does not depend on the stability is computed once: a bank may have 100,000 concepts.
   * @throws Error when `retention` is not above 0 and at most 1.
   */
  intervalsAt(retention: number): (stability: number) => number {
    const modifier = this.#algorithm.calculate_interval_modifier(retention);
    return (stability) => Math.min(Math.max(1, Math.round(stability * modifier)), longestIntervalDays);
  }

  /** The chance of recall, from 0 to 1, `elapsedDays` after the last review. */
  retrievability(memory: FsrsMemory, elapsedDays: number): number {
    return this.#algorithm.forgetting_curve(Math.max(0, elapsedDays), memory.stability);
  }
}

/** FSRS-6 with its published weights, fitted to many millions of reviews: in use until a learner's own fit better. */
export const publishedFsrs = new Fsrs();

/** The 21 published weights. lib/memory/engine computes with the same ones. */
export const fsrsWeights = publishedFsrs.weights;

/** The memory after the first review of something. */
export function initialMemory(rating: Rating, fsrs = publishedFsrs): FsrsMemory {
  return fsrs.nextMemory(null, rating, 0);
}

/** See `Fsrs.nextMemory`. */
export function nextMemory(
  memory: FsrsMemory | null,
  rating: Rating,
  elapsedDays: number,
  fsrs = publishedFsrs,
): FsrsMemory {
  return fsrs.nextMemory(memory, rating, elapsedDays);
}

/** See `Fsrs.retrievability`. */
export function retrievability(memory: FsrsMemory, elapsedDays: number, fsrs = publishedFsrs): number {
  return fsrs.retrievability(memory, elapsedDays);
}
