import type { QuestionRule } from "../lint/lint-rule";

/** A question that doesn't say what it asks of the mind. */
export const questionWithoutDifficulty: QuestionRule = {
  id: "question-without-difficulty",
  over: "question",
  severity: "warning",
  help: 'Add difficulty="recall", "apply" or "analyze" to the question or to the frontmatter of its file.',
  reason:
    "Results by difficulty and a practice exam's mix need it; new questions have no answers to measure it by.",
  warns: [{ about: "none", attributes: "" }],
  accepts: [{ about: "recall", attributes: 'difficulty="recall"' }],
  check: ({ question }) => (question.difficulty ? undefined : "The question names no difficulty."),
};
