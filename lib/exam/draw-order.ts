import type { Random } from "@/lib/shared/random";

/** Questions in the order in which they are wanted. */
export interface Queue {
  readonly length: number;
  /** @param place from 0 to `length` - 1 */
  at(place: number): number;
}

/** In which order the questions of one domain that come alone are wanted. */
export interface DrawOrder {
  /** Never seen: in random order. */
  fresh: Queue;
  /** Seen: the longest unseen first, chance between equals. */
  seen: Queue;
  /**
   * How many of them are wanted before something that was last seen at `time` and drew `share`.
   * @param time milliseconds since the epoch; `undefined` when it was never seen
   * @param share from 0 to 1: how far behind it stands among its equals
   */
  ahead(time: number | undefined, share: number): number;
}

/** Random order by Fisher and Yates, as far as it is asked for: a form of 120 doesn't shuffle 10,000 questions. */
function lazyShuffle(values: Int32Array, random: Random): Queue {
  let drawn = 0;
  return {
    length: values.length,
    at(place) {
      for (; drawn <= place; drawn++) {
        const other = drawn + Math.floor(random() * (values.length - drawn));
        const value = values[other] as number;
        values[other] = values[drawn] as number;
        values[drawn] = value;
      }
      return values[place] as number;
    },
  };
}

/** How many of the sorted `times` are below `time`, or with `inclusive` not above it. */
function countBelow(times: readonly number[], time: number, inclusive: boolean): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = times[middle] as number;
    if (at < time || (inclusive && at === time)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Puts questions into the order in which they are wanted.
 * @param lastSeen milliseconds since the epoch, `undefined` for what was never seen; without it nothing was
 */
export function drawOrder(
  questions: Int32Array,
  random: Random,
  lastSeen?: (question: number) => number | undefined,
): DrawOrder {
  const never: number[] = [];
  const seen: { question: number; time: number; chance: number }[] = [];
  if (lastSeen) {
    for (const question of questions) {
      const time = lastSeen(question);
      if (time === undefined) never.push(question);
      else seen.push({ question, time, chance: random() });
    }
  }
  seen.sort((a, b) => a.time - b.time || a.chance - b.chance);
  const times = seen.map(({ time }) => time);
  const fresh = lazyShuffle(lastSeen ? Int32Array.from(never) : questions.slice(), random);
  return {
    fresh,
    seen: { length: seen.length, at: (place) => (seen[place] as { question: number }).question },
    ahead(time, share) {
      if (time === undefined) return Math.floor(share * fresh.length);
      const earlier = countBelow(times, time, false);
      return fresh.length + earlier + Math.floor(share * (countBelow(times, time, true) - earlier));
    },
  };
}
