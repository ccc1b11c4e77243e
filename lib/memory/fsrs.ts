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
 * FSRS-6 with its published default weights. No fuzz, because a replay must give the same result; no learning steps,
 * because memory is kept in whole days and repeating within a session is the session's business.
 * Only the formulas are taken from the library: its cards and schedulers would be twice as much code in the browser.
 * Formulas: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm#fsrs-6
 */
const algorithm = new FSRSAlgorithm({
  enable_fuzz: false,
  enable_short_term: true,
  learning_steps: [],
  relearning_steps: [],
});

/** The 21 weights that are in use. lib/memory/engine computes with the same ones. */
export const fsrsWeights: readonly number[] = Array.from(algorithm.parameters.w);

/** The memory after the first review of something. */
export function initialMemory(rating: Rating): FsrsMemory {
  return nextMemory(null, rating, 0);
}

/**
 * The memory after a review. A second review on the same day (0 days) uses FSRS's same-day formula.
 * @param elapsedDays whole days since the review before; below zero (a clock was changed) counts as zero
 */
export function nextMemory(memory: FsrsMemory | null, rating: Rating, elapsedDays: number): FsrsMemory {
  const { stability, difficulty } = algorithm.next_state(memory, Math.max(0, elapsedDays), rating);
  return { stability, difficulty };
}

/**
 * Whole days until the chance of recall has fallen to `retention` (between 0 and 1): at least 1.
 * @throws Error when `retention` is not above 0 and at most 1.
 */
export function intervalDays(stability: number, retention: number): number {
  const days = Math.round(stability * algorithm.calculate_interval_modifier(retention));
  return Math.min(Math.max(1, days), longestIntervalDays);
}

/** The chance of recall, from 0 to 1, `elapsedDays` after the last review. */
export function retrievability(memory: FsrsMemory, elapsedDays: number): number {
  return algorithm.forgetting_curve(Math.max(0, elapsedDays), memory.stability);
}
