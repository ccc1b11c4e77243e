/** The middle of several measurements and how far they reach. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Summarises measurements, rounded to three digits behind the point. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const round = (value = Number.NaN) => Math.round(value * 1000) / 1000;
  return {
    median: round(sorted[Math.floor(sorted.length / 2)]),
    min: round(sorted[0]),
    max: round(sorted.at(-1)),
  };
}
