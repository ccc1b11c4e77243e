import { chanceOfAtLeast, rangeOf, type ScoreDistribution } from "./score-distribution";

/** A forecast of an exam that was sat since. */
export interface SatForecast {
  distribution: ScoreDistribution;
  /** Right answers. */
  score: number;
  /** The mark that was asked about, as right answers. */
  mark: number;
}

/** What is kept of a forecast of an exam that was sat since: the figures that were shown. */
export interface ScoredForecast {
  /** Whether the 80 % range held the score; undefined where no score is known. */
  isHeld?: boolean | undefined;
  /** The chance of reaching a mark and whether it was reached; where none was asked about, neither. */
  mark?: { chance: number; isReached: boolean } | undefined;
}

/** How good forecasts were. */
export interface TrackRecord {
  forecasts: number;
  /** The part of the 80 % ranges that held the score; should be about 0.8. `null` where no score is known. */
  coverage: number | null;
  /**
   * Mean squared error of the probability of reaching the mark (G. W. Brier 1950); 0 is perfect, 0.25 a coin. `null`
   * where no mark was asked about.
   */
  brier: number | null;
}

/** Scores forecasts against what came of them; `null` of none. */
export function trackRecord(sat: readonly SatForecast[]): TrackRecord | null {
  return trackScored(
    sat.map(({ distribution, score, mark }) => {
      const { low, high } = rangeOf(distribution, 0.8);
      return {
        isHeld: score >= low && score <= high,
        mark: { chance: chanceOfAtLeast(distribution, mark), isReached: score >= mark },
      };
    }),
  );
}

/** The same from the figures that were kept. */
export function trackScored(scored: readonly ScoredForecast[]): TrackRecord | null {
  if (scored.length === 0) return null;
  const ranges = scored.flatMap(({ isHeld }) => (isHeld === undefined ? [] : [isHeld]));
  const held = ranges.filter((isHeld) => isHeld).length;
  const errors = scored.flatMap(({ mark }) => (mark ? [(mark.chance - (mark.isReached ? 1 : 0)) ** 2] : []));
  const sum = errors.reduce((total, error) => total + error, 0);
  return {
    forecasts: scored.length,
    coverage: ranges.length > 0 ? held / ranges.length : null,
    brier: errors.length > 0 ? sum / errors.length : null,
  };
}
