import { median } from "@/lib/shared/median";

/** Fewer answers than this do not say what is usual. */
const enough = 3;

/** Only the newest answers count: an item that comes up again and again is read faster. */
const newest = 15;

/** How long items usually take this learner, from earlier answers. */
export interface UsualTimes {
  /** Seconds: the median of the newest timed answers to the item; 0 before there are three. */
  secondsOf(item: string): number;
  /** Takes in another answer. 0 ms was not timed, and counts for nothing. */
  add(item: string, durationMs: number): void;
}

/** By item: milliseconds of its newest timed answers, oldest first. */
export type ItemTimes = Map<string, number[]>;

/**
 * Usual times of items. The median, because a phone may lie on a table for an hour.
 * @param times what is known already; added to in place. Nothing when left out
 */
export function createUsualTimes(times: ItemTimes = new Map()): UsualTimes {
  return {
    secondsOf(item) {
      const own = times.get(item);
      if (!own || own.length < enough) return 0;
      return median(own) / 1000;
    },
    add(item, durationMs) {
      if (durationMs <= 0) return;
      const own = times.get(item);
      if (!own) times.set(item, [durationMs]);
      else if (own.push(durationMs) > newest) own.shift();
    },
  };
}
