import { fewestOthers } from "./fewest";
import type { Mark, ScoreRow } from "./score-table";

/** A learner's mark on one item, beside how the learner did on the others. */
export interface Pair {
  mark: Mark;
  /** The mean score on the learner's other items, from 0 to 1. */
  rest: number;
}

/**
 * Marks on an item beside the rest of each learner's score, as in Moodle's discrimination index. Moodle takes the sum of the other marks,
 * because everybody was asked the same. Here learners were asked different items, so it is their mean: where everybody was asked the
 * same, the two differ by a constant factor, which correlations and ratios of covariances don't feel.
 *
 * A learner counts who has enough other marks (`fewestOthers`, or all others that the table has).
 */
export function pairsOf(
  item: string,
  rows: readonly ScoreRow[],
  totals: readonly RowTotal[],
  itemCount: number,
): Pair[] {
  const needed = Math.max(1, Math.min(fewestOthers, itemCount - 1));
  return rows.flatMap(({ marks }, at) => {
    const mark = marks.get(item);
    const { sum, count } = totals[at] as RowTotal;
    if (!mark || count - 1 < needed) return [];
    return [{ mark, rest: (sum - mark.score) / (count - 1) }];
  });
}

/** The sum of a learner's scores, and of how many items. */
interface RowTotal {
  sum: number;
  count: number;
}

/** The totals of rows, in their order. */
export function rowTotals(rows: readonly ScoreRow[]): RowTotal[] {
  return rows.map(({ marks }) => {
    let sum = 0;
    for (const { score } of marks.values()) sum += score;
    return { sum, count: marks.size };
  });
}
