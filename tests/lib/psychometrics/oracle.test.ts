import { expect, test } from "vitest";
import { analyse } from "@/lib/psychometrics/analyse";
import { discrimination, efficiency } from "@/lib/psychometrics/discrimination";
import { alphaOf, effectiveWeights } from "@/lib/psychometrics/paper-statistics";
import { pairsOf, rowTotals } from "@/lib/psychometrics/rest-scores";
import { weightPairs } from "@/lib/psychometrics/weighted-pairs";
import fc from "@/tests/support/fast-check";
import { anyScores, rowsOf } from "./a-score-table";

// Slow and written another way: from the texts of the definitions, with sums where the code has means.

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const column = (scores: readonly (readonly number[])[], item: number) => scores.map((row) => row[item] ?? 0);

/** Over all pairs of learners: half the mean product of their differences is the sample covariance. */
function covarianceOverPairs(xs: readonly number[], ys: readonly number[]): number {
  let all = 0;
  for (const [i, x] of xs.entries())
    for (const [j, other] of xs.entries()) all += (x - other) * ((ys[i] ?? 0) - (ys[j] ?? 0));
  return all / (2 * xs.length * (xs.length - 1));
}

const close = (found: number | null | undefined, wanted: number | null) =>
  wanted === null || !Number.isFinite(wanted)
    ? expect(found).toBeNull()
    : expect(found).toBeCloseTo(wanted, 8);

/** The point-biserial correlation as books have it: (M1 − M0) / s · √(p q), s over n. */
function pointBiserial(scores: readonly number[], rests: readonly number[]): number | null {
  const right = rests.filter((_, at) => scores[at] === 1);
  const wrong = rests.filter((_, at) => scores[at] === 0);
  const n = rests.length;
  const middle = sum(rests) / n;
  const s = Math.sqrt(sum(rests.map((rest) => (rest - middle) ** 2)) / n);
  if (right.length === 0 || wrong.length === 0 || s < 1e-9) return null;
  const gap = sum(right) / right.length - sum(wrong) / wrong.length;
  return (gap / s) * Math.sqrt((right.length * wrong.length) / (n * n));
}

test("discrimination is the corrected point-biserial of complete scores, with rests as Moodle's sums", () => {
  fc.assert(
    fc.property(anyScores(), (scores) => {
      const rows = rowsOf(scores);
      const items = scores[0]?.length ?? 0;
      for (let item = 0; item < items; item++) {
        const pairs = pairsOf(`i${item}`, rows, rowTotals(rows), items);
        const moodleRests = scores.map((row) => sum(row) - (row[item] ?? 0));
        close(
          discrimination(
            pairs.map(({ mark }) => mark.score),
            pairs.map(({ rest }) => rest),
          ),
          pointBiserial(column(scores, item), moodleRests),
        );
      }
    }),
  );
});

test("efficiency is the covariance over the largest of all orders", () => {
  const fewScores = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 5 })), {
    minLength: 2,
    maxLength: 6,
  });
  const orders = (values: readonly number[]): number[][] =>
    values.length < 2
      ? [[...values]]
      : values.flatMap((first, at) => orders(values.toSpliced(at, 1)).map((rest) => [first, ...rest]));
  fc.assert(
    fc.property(fewScores, (pairs) => {
      const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const most = Math.max(...orders(ys).map((order) => covarianceOverPairs(xs, order)));
      close(efficiency(xs, ys), most < 1e-9 ? null : covarianceOverPairs(xs, ys) / most);
    }),
    { numRuns: 50 },
  );
});

test("alpha of right and wrong is KR-20, and the effective weights of a paper come to one", () => {
  fc.assert(
    fc.property(anyScores(), (scores) => {
      const totals = scores.map(sum);
      const k = scores[0]?.length ?? 0;
      const n = scores.length;
      const columns = Array.from({ length: k }, (_, item) => column(scores, item));
      // KR-20 with p q and the population variance of the totals.
      const pq = sum(columns.map((one) => (sum(one) / n) * (1 - sum(one) / n)));
      const whole = sum(totals.map((total) => (total - sum(totals) / n) ** 2)) / n;
      close(alphaOf(columns, totals), whole < 1e-9 ? null : (k / (k - 1)) * (1 - pq / whole));
      const weights = effectiveWeights(columns, totals).filter((weight) => weight !== null);
      const covariances = columns.map((one) => covarianceOverPairs(one, totals));
      // They come to one whatever is left out: the roots of those that are left are what is shared out.
      if (covariances.some((one) => one > 1e-9)) expect(sum(weights)).toBeCloseTo(1, 8);
    }),
  );
});

test("figures with weights are those of the learners written out as often as they count", () => {
  const anyPairs = fc.array(
    fc.tuple(fc.constantFrom(0, 0.5, 1), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 })),
    { minLength: 2, maxLength: 25 },
  );
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const weighted = weightPairs(
        pairs.map(([x]) => x),
        pairs.map(([, y]) => y),
      );
      const times = Uint16Array.from(pairs.map(([, , time]) => time));
      const written = pairs.flatMap(([x, y, time]) => Array.from({ length: time }, () => [x, y] as const));
      const [xs, ys] = [written.map(([x]) => x), written.map(([, y]) => y)];
      close(weighted.mean(times), xs.length > 0 ? sum(xs) / xs.length : null);
      close(weighted.correlation(times), discrimination(xs, ys));
      close(weighted.efficiency(times), efficiency(xs, ys));
    }),
  );
});

test("the order of learners changes no figure", () => {
  fc.assert(
    fc.property(anyScores(30), fc.infiniteStream(fc.integer()), (scores, keys) => {
      const rows = rowsOf(scores);
      const mixed = rows
        .map((row) => ({ row, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      const items = (scores[0] ?? []).map((_, item) => ({ id: `i${item}`, options: [] }));
      const paper = items.map(({ id }) => id);
      expect(analyse(items, mixed, [{ items: paper, rows: mixed }])).toEqual(
        analyse(items, rows, [{ items: paper, rows }]),
      );
    }),
    { numRuns: 5 },
  );
});
