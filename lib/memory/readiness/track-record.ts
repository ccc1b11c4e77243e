import { chanceOfAtLeast, rangeOf, type ScoreDistribution } from "./score-distribution";

/** A forecast of an exam that was sat since. */
export interface SatForecast {
  distribution: ScoreDistribution;
  /** Right answers. */
  score: number;
  /** The mark that was asked about, as right answers. */
  mark: number;
}

/** How good forecasts were. */
export interface TrackRecord {
  forecasts: number;
  /** The part of the 80 % ranges that held the score; should be about 0.8. */
  coverage: number;
  /** Mean squared error of the probability of reaching the mark (G. W. Brier 1950); 0 is perfect, 0.25 a coin. */
  brier: number;
}

/** Scores forecasts against what came of them; `null` of none. */
export function trackRecord(sat: readonly SatForecast[]): TrackRecord | null {
  if (sat.length === 0) return null;
  let held = 0;
  let squares = 0;
  for (const { distribution, score, mark } of sat) {
    const { low, high } = rangeOf(distribution, 0.8);
    if (score >= low && score <= high) held += 1;
    squares += (chanceOfAtLeast(distribution, mark) - (score >= mark ? 1 : 0)) ** 2;
  }
  return { forecasts: sat.length, coverage: held / sat.length, brier: squares / sat.length };
}
