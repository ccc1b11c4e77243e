/**
 * The first `limit` of the values in order of `compare`, as `[...values].sort(compare).slice(0, limit)` gives them, without
 * sorting the others: it keeps the best so far, and puts them in order at the end. Of equals, the earlier one comes first.
 */
export function bestOf<T>(values: Iterable<T>, limit: number, compare: (a: T, b: T) => number): T[] {
  if (limit <= 0) return [];
  let best: T[] = [];
  /** What is not before this one is not among the best. */
  let last: T | undefined;
  for (const value of values) {
    if (last !== undefined && compare(value, last) >= 0) continue;
    best.push(value);
    if (best.length < limit * 2) continue;
    best = best.sort(compare).slice(0, limit);
    last = best[limit - 1];
  }
  return best.sort(compare).slice(0, limit);
}
