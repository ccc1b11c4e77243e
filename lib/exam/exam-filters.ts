import type { ExamItem } from "./exam-items";
import { medianTimeMs, slowFactor } from "./median-time";

/** Questions of a practice exam that are worth another look, each for its own reason. */
export const examFilters = ["wrong", "unanswered", "guessed", "flagged", "slow", "changed"] as const;
export type ExamFilter = (typeof examFilters)[number];

/**
 * The questions that each filter lets through, in the order of the paper. `guessed` are those that the learner called
 * a guess, right or wrong. `slow` took over 1.5 times the sitting's median and, with a limit, more than an even share
 * of it: a quick paper has no slow questions.
 * @param limitMs the sitting's limit in milliseconds; `null` without one
 */
export function filterExamItems(
  items: readonly ExamItem[],
  limitMs: number | null,
): Record<ExamFilter, string[]> {
  const slowMs = Math.max(slowFactor * medianTimeMs(items), limitMs === null ? 0 : limitMs / items.length);
  const tests: Record<ExamFilter, (item: ExamItem) => boolean> = {
    wrong: ({ outcome }) => outcome === "wrong",
    unanswered: ({ outcome }) => outcome === "unanswered",
    guessed: ({ outcome, confidence }) => outcome !== "unanswered" && confidence === "guess",
    flagged: ({ isFlagged }) => isFlagged,
    slow: ({ spentMs }) => spentMs > slowMs,
    changed: ({ changed }) => changed !== null,
  };
  const pick = (filter: ExamFilter) => items.filter(tests[filter]).map(({ item }) => item);
  return {
    wrong: pick("wrong"),
    unanswered: pick("unanswered"),
    guessed: pick("guessed"),
    flagged: pick("flagged"),
    slow: pick("slow"),
    changed: pick("changed"),
  };
}
