import { median } from "@/lib/shared/median";
import { bootstrap } from "./bootstrap";
import { fewest } from "./fewest";
import { covariance, mean, noVariance, variance } from "./moments";
import type { Estimate } from "./score-table";

/** What the scores of one paper say, all in Moodle's definitions. Scores are sums of marks: one for each item that is right. */
export interface PaperStatistics {
  /** The paper's items, in order. */
  items: readonly string[];
  /** Who sat the whole of it. */
  learners: number;
  mean: number;
  median: number;
  /** The standard deviation of the scores, over n − 1. */
  sd: number | null;
  /** Above 0 where a few did much better than the rest. */
  skewness: number | null;
  /** 0 for a normal distribution; above it, more learners lie close to the middle and a few far from it. */
  kurtosis: number | null;
  /**
   * Cronbach's alpha, up to 1; for marks of 0 and 1 the same as KR-20 (Kuder and Richardson 1937). Moodle: coefficient of internal
   * consistency, in per cent.
   */
  alpha: Estimate | null;
  /** How much of the spread of scores is chance, from 0 to 1: √(1 − alpha) (Moodle: error ratio, in per cent). */
  errorRatio: number | null;
  /** By how many marks a learner's score may well be off: the error ratio times the standard deviation. */
  standardError: number | null;
  /** How much of the spread of scores comes from each item, from 0 to 1; `null` for one that works against the rest. */
  effectiveWeights: (number | null)[];
}

/**
 * What the scores of one paper say.
 *
 * Source: Moodle, "Quiz statistics calculations", Test statistics (docs.moodle.org/dev/Quiz_statistics_calculations), as computed by
 * quiz_statistics\calculator: skewness k3 / k2^(3/2) and kurtosis k4 / k2² of the k-statistics, alpha p / (p − 1) · (1 − Σ item variances / k2).
 *
 * The definitions hold for complete papers alone: alpha compares the variance of sums with the sum of variances, and sums over different
 * items are not of one kind. So every learner here has a score on every item. What was left without an answer in a paper is 0, as in Moodle;
 * what was never asked has no place here.
 * @param scores a row for each learner, in it a score for each item
 * @returns `null` with fewer learners than `fewest.relation`
 */
export function paperStatistics(
  items: readonly string[],
  scores: readonly (readonly number[])[],
  seed: string,
): PaperStatistics | null {
  if (scores.length < fewest.relation) return null;
  const totals = scores.map((row) => row.reduce((sum, score) => sum + score, 0));
  const columns = items.map((_, at) => scores.map((row) => row[at] ?? 0));
  const value = alphaOf(columns, totals);
  const [range = null] =
    value === null ? [] : bootstrap(totals.length, `${seed} alpha`, drawnAlpha(columns, totals));
  const sd = Math.sqrt(variance(totals) ?? 0);
  const errorRatio = value === null ? null : Math.sqrt(1 - value);
  return {
    items,
    learners: scores.length,
    mean: mean(totals),
    median: median(totals),
    sd,
    ...shapeOf(totals),
    alpha: value === null ? null : { value, range },
    errorRatio,
    standardError: errorRatio === null ? null : errorRatio * sd,
    effectiveWeights: effectiveWeights(columns, totals),
  };
}

/** Cronbach's alpha of complete scores; `null` with one item, fewer than three learners, or when all have the same score. */
export function alphaOf(columns: readonly (readonly number[])[], totals: readonly number[]): number | null {
  const [items, whole] = [columns.length, variance(totals) ?? 0];
  if (items < 2 || totals.length < 3 || whole < noVariance) return null;
  const parts = columns.reduce((sum, column) => sum + (variance(column) ?? 0), 0);
  return (items / (items - 1)) * (1 - parts / whole);
}

/** Alpha over learners drawn again. */
function drawnAlpha(columns: readonly (readonly number[])[], totals: readonly number[]) {
  const flat = columns.map((column) => Float64Array.from(column));
  const sumOfTotals = Float64Array.from(totals);
  return (times: Uint16Array): (number | null)[] => {
    const whole = drawnVariance(sumOfTotals, times);
    if (whole < noVariance) return [null];
    let parts = 0;
    for (const column of flat) parts += drawnVariance(column, times);
    return [(flat.length / (flat.length - 1)) * (1 - parts / whole)];
  };
}

function drawnVariance(values: Float64Array, times: Uint16Array): number {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    const weighted = value * (times[at] as number);
    sum += weighted;
    squares += weighted * value;
  }
  return (squares - (sum * sum) / values.length) / (values.length - 1);
}

/** Skewness and kurtosis from Fisher's k-statistics. */
export function shapeOf(values: readonly number[]): Pick<PaperStatistics, "skewness" | "kurtosis"> {
  const n = values.length;
  const middle = mean(values);
  const moment = (power: number) => values.reduce((sum, value) => sum + (value - middle) ** power, 0) / n;
  const [m2, m3, m4] = [moment(2), moment(3), moment(4)];
  if (n < 3 || m2 < noVariance) return { skewness: null, kurtosis: null };
  const k2 = (n * m2) / (n - 1);
  const k3 = (n * n * m3) / ((n - 1) * (n - 2));
  const k4 = (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3));
  return { skewness: k3 / k2 ** 1.5, kurtosis: n > 3 ? k4 / (k2 * k2) : null };
}

/**
 * How much each item weighs in the spread of scores: √ of its covariance with the whole score, over the sum of those roots.
 * Source: Moodle, as above, "effective weight", which Moodle shows as a hundred times this. An item with a negative covariance has none.
 */
export function effectiveWeights(
  columns: readonly (readonly number[])[],
  totals: readonly number[],
): (number | null)[] {
  const found = columns.map((column) => covariance(column, totals) ?? 0);
  const roots = found.map((one) => (one >= 0 ? Math.sqrt(one) : 0));
  const sum = roots.reduce((all, root) => all + root, 0);
  return found.map((one, at) => (one < 0 || sum === 0 ? null : (roots[at] ?? 0) / sum));
}
