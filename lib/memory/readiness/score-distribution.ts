/** The chances of 0, 1, 2 and more right answers. They add up to 1. */
export type ScoreDistribution = Float64Array;

/** A part of the exam whose items are drawn from a pool. */
export interface Draw {
  /** How many are drawn. */
  items: number;
  /** The chance of a right answer to each item of the pool. */
  chances: Float64Array;
}

/**
 * The mean and variance of right answers when items are drawn without replacement and then answered independently.
 * Variance: what answering leaves open, plus what the draw does (W. G. Cochran 1977, Sampling Techniques, section 2.6).
 */
export function momentsOf({ items, chances }: Draw): { mean: number; variance: number } {
  const size = chances.length;
  if (size === 0 || items === 0) return { mean: 0, variance: 0 };
  let sum = 0;
  let squares = 0;
  for (const chance of chances) {
    sum += chance;
    squares += chance * chance;
  }
  const mean = sum / size;
  const between = Math.max(0, squares / size - mean * mean);
  const answering = Math.max(0, mean - squares / size);
  // Where a pool is smaller than the part, its items stand for others like them.
  const correction = size > 1 ? Math.max(0, (size - items) / (size - 1)) : 1;
  return { mean: items * mean, variance: items * answering + items * between * correction };
}

/** Adds a normal distribution of scores, cut to what is possible, with a weight. In place. */
export function addNormal(distribution: ScoreDistribution, mean: number, variance: number, weight: number) {
  const last = distribution.length - 1;
  const spread = Math.sqrt(Math.max(variance, 1e-6));
  let below = 0;
  for (let score = 0; score <= last; score++) {
    const upTo = score === last ? 1 : normalCdf((score + 0.5 - mean) / spread);
    (distribution[score] as number) += weight * (upTo - below);
    below = upTo;
  }
}

/** The standard normal distribution function: M. Abramowitz and I. A. Stegun 1964, 26.2.17; wrong by 7.5e-8 at most. */
function normalCdf(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return x >= 0 ? 1 - tail : tail;
}

/**
 * The range that holds the score with a probability, as much left out above as below. Each score counts as half below and
 * half above itself, because a whole one would make the range hold more than it says.
 */
export function rangeOf(distribution: ScoreDistribution, probability: number): { low: number; high: number } {
  const tail = (1 - probability) / 2;
  let below = 0;
  let low = 0;
  let high = 0;
  let isLowFound = false;
  distribution.forEach((chance, score) => {
    const middle = below + chance / 2;
    if (!isLowFound && middle >= tail) {
      low = score;
      isLowFound = true;
    }
    if (middle <= 1 - tail) high = score;
    below += chance;
  });
  return { low, high: Math.max(low, high) };
}

/** The probability of at least so many right answers. */
export function chanceOfAtLeast(distribution: ScoreDistribution, right: number): number {
  let sum = 0;
  for (let score = Math.max(0, Math.ceil(right)); score < distribution.length; score++) {
    sum += distribution[score] as number;
  }
  return Math.min(1, sum);
}

/** The mean score. */
export function meanOf(distribution: ScoreDistribution): number {
  return distribution.reduce((sum, chance, score) => sum + chance * score, 0);
}
