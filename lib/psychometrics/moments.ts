/** The mean; 0 of none. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}

/** The sample covariance (over n − 1) of values in pairs; `null` of fewer than two. */
export function covariance(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length < 2) return null;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let sum = 0;
  for (let at = 0; at < xs.length; at++) sum += ((xs[at] ?? 0) - meanX) * ((ys[at] ?? 0) - meanY);
  return sum / (xs.length - 1);
}

/** The sample variance (over n − 1); `null` of fewer than two. */
export function variance(values: readonly number[]): number | null {
  return covariance(values, values);
}

/** Variances below this are rounding: values that are the same have none. */
export const noVariance = 1e-12;

/** Pearson's correlation of values in pairs; `null` where one of the two doesn't vary. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [varX, varY, both] = [variance(xs), variance(ys), covariance(xs, ys)];
  if (varX === null || varY === null || both === null || varX < noVariance || varY < noVariance) return null;
  return both / Math.sqrt(varX * varY);
}
