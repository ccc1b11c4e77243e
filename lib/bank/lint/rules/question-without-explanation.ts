import type { LintRule } from "../lint-rule";

/** A question without an explanation tests and does not teach. */
export const questionWithoutExplanation: LintRule = {
  id: "question-without-explanation",
  check: (item) =>
    item.kind === "question" && !item.explanation
      ? {
          message: "The question has no explanation.",
          help: "Add <Explanation>…</Explanation> after the options.",
        }
      : undefined,
};
