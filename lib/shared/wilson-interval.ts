/** The standard normal quantile that leaves 2.5 % on each side. */
const z95 = 1.959964;

/** A share and the range that it probably lies in, all from 0 to 1. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The 95 % score interval of a share (E. B. Wilson 1927, doi:10.1080/01621459.1927.10502953). Unlike "share plus or minus"
 * it stays between 0 and 1 and makes sense for few trials and for shares of 0 and 1.
 * @param right how many succeeded; need not be a whole number. Brought to between 0 and `of`
 * @param of how many trials; 0 tells nothing, and gives the whole range
 */
export function wilsonInterval(right: number, of: number): Interval {
  if (of <= 0) return { low: 0, high: 1 };
  const share = Math.min(Math.max(right / of, 0), 1);
  const square = z95 ** 2;
  const centre = share + square / (2 * of);
  const reach = z95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2));
  const scale = 1 + square / of;
  // What rounding adds at the ends is cut off.
  return { low: Math.max(0, (centre - reach) / scale), high: Math.min(1, (centre + reach) / scale) };
}
