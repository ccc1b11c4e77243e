import { type ItemFlag, itemFlags } from "./item-flags";
import { type ItemStatistics, itemStatistics } from "./item-statistics";
import { type PaperStatistics, paperStatistics } from "./paper-statistics";
import { pairsOf, rowTotals } from "./rest-scores";
import type { AskedItem, Mark, ScoreRow } from "./score-table";

/** A paper that learners sat as a whole. */
export interface Paper {
  items: readonly string[];
  /** Complete rows alone: a mark for each item. */
  rows: readonly ScoreRow[];
}

/** A paper and what its scores say; `null` where too few sat it. */
interface AnalysedPaper {
  items: readonly string[];
  learners: number;
  statistics: PaperStatistics | null;
}

/** What a set of answers says. */
export interface Analysis {
  learners: number;
  answers: number;
  /** In the order in which the items were given; those that nobody was asked are left out. */
  items: (ItemStatistics & { flags: ItemFlag[] })[];
  /** Those that most learners sat come first. */
  papers: AnalysedPaper[];
}

/**
 * Analyses answers.
 * @param items what is known of the items; marks on others are left out
 * @param rows one for each learner
 * @param papers what was sat as a whole
 * @param seed for the ranges: the same seed and answers give the same figures
 */
export function analyse(
  items: readonly AskedItem[],
  rows: readonly ScoreRow[],
  papers: readonly Paper[],
  seed = "rehearse",
): Analysis {
  const asked = new Set(rows.flatMap(({ marks }) => [...marks.keys()]));
  const known = items.filter(({ id }) => asked.has(id));
  const ids = new Set(known.map(({ id }) => id));
  const own = rows
    .map(({ learner, marks }) => ({ learner, marks: new Map([...marks].filter(([item]) => ids.has(item))) }))
    .filter(({ marks }) => marks.size > 0)
    // The order of files must play no part in what is drawn.
    .sort((a, b) => (a.learner < b.learner ? -1 : 1));
  const totals = rowTotals(own);
  return {
    learners: own.length,
    answers: totals.reduce((sum, { count }) => sum + count, 0),
    items: known.map((item) => {
      const marks = own.flatMap(({ marks }): Mark[] => {
        const mark = marks.get(item.id);
        return mark ? [mark] : [];
      });
      const pairs = pairsOf(item.id, own, totals, known.length);
      const found = itemStatistics(item, marks, pairs, `${seed} ${item.id}`);
      return { ...found, flags: itemFlags(found) };
    }),
    papers: papers
      .map((paper) => ({
        items: paper.items,
        learners: paper.rows.length,
        statistics: paperStatistics(
          paper.items,
          [...paper.rows]
            .sort((a, b) => (a.learner < b.learner ? -1 : 1))
            .map(({ marks }) => paper.items.map((item) => marks.get(item)?.score ?? 0)),
          `${seed} ${paper.items.join(" ")}`,
        ),
      }))
      .sort((a, b) => b.learners - a.learners || b.items.length - a.items.length),
  };
}
