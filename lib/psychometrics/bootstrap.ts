import { createRandom } from "@/lib/shared/random";

/** How often learners are drawn anew. Enough for the ends of a 95 % range to the second digit. */
const draws = 500;

/** The first and the last of the middle 95 % of `draws` sorted values. */
const tail = 0.025;

/**
 * Where figures of a group of learners may well lie: the learners are drawn again, with repetition, 500 times, and each figure computed
 * each time; the range is the middle 95 % of what came out (the percentile method: B. Efron 1979, doi:10.1214/aos/1176344552). Learners
 * are drawn, not answers, since the answers of one learner hang together.
 * @param size how many learners there are
 * @param seed the same seed gives the same ranges, so that a table can be compared with yesterday's
 * @param figures figures by how often each learner was drawn; a figure that can't be told from a draw is `null`
 * @returns a range for each figure, in their order; `null` where more than half of the draws could not tell
 */
export function bootstrap(
  size: number,
  seed: string,
  figures: (times: Uint16Array) => readonly (number | null)[],
): ({ low: number; high: number } | null)[] {
  const random = createRandom(seed);
  const times = new Uint16Array(size);
  const found: number[][] = [];
  for (let draw = 0; draw < draws; draw++) {
    times.fill(0);
    for (let at = 0; at < size; at++) {
      const drawn = Math.floor(random() * size);
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    figures(times).forEach((value, figure) => {
      found[figure] ??= [];
      if (value !== null) found[figure].push(value);
    });
  }
  return found.map(rangeOf);
}

function rangeOf(values: number[]): { low: number; high: number } | null {
  if (values.length < draws / 2) return null;
  values.sort((a, b) => a - b);
  const last = values.length - 1;
  return {
    low: values[Math.round(tail * last)] as number,
    high: values[Math.round((1 - tail) * last)] as number,
  };
}
