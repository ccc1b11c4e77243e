import { median } from "@/lib/shared/median";

/** Above this many times the median, a question took long; below its inverse, it went quickly. */
export const slowFactor = 1.5;

/** The median of the times on the screen, in milliseconds, over the questions that were seen; 0 when none was. */
export function medianTimeMs(items: readonly { spentMs: number }[]): number {
  return median(items.map(({ spentMs }) => spentMs).filter((spentMs) => spentMs > 0));
}
