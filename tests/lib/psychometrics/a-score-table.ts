import type { Mark, ScoreRow } from "@/lib/psychometrics/score-table";
import fc from "@/tests/support/fast-check";

/** Rows of complete scores: a line for each learner, in it a score for each of the items i0, i1, … */
export function rowsOf(scores: readonly (readonly number[])[]): ScoreRow[] {
  return scores.map((row, at) => ({
    learner: `l${String(at).padStart(4, "0")}`,
    marks: new Map(row.map((score, item): [string, Mark] => [`i${item}`, { score }])),
  }));
}

/** Any complete scores of 0 and 1. */
export const anyScores = (least = 3) =>
  fc
    .tuple(fc.integer({ min: least, max: least + 30 }), fc.integer({ min: 2, max: 8 }))
    .chain(([learners, items]) =>
      fc.array(fc.array(fc.constantFrom(0, 1), { minLength: items, maxLength: items }), {
        minLength: learners,
        maxLength: learners,
      }),
    );
