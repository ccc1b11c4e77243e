/** Above this many times the median, a question took long; below its inverse, it went quickly. */
export const slowFactor = 1.5;

/** The median of the times on the screen, in milliseconds, over the questions that were seen; 0 when none was. */
export function medianTimeMs(items: readonly { spentMs: number }[]): number {
  const times = items
    .map(({ spentMs }) => spentMs)
    .filter((spentMs) => spentMs > 0)
    .sort((a, b) => a - b);
  const middle = Math.floor(times.length / 2);
  const upper = times[middle] ?? 0;
  return times.length % 2 === 1 ? upper : ((times[middle - 1] ?? 0) + upper) / 2;
}
