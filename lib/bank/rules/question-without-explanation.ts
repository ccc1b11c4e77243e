import type { QuestionRule } from "../lint/lint-rule";

/** A question that tests and does not teach. */
export const questionWithoutExplanation: QuestionRule = {
  id: "question-without-explanation",
  over: "question",
  severity: "warning",
  help: "Add <Explanation>…</Explanation> after the options.",
  reason: "A question without an explanation tests and does not teach.",
  warns: [{ about: "none", explanation: "" }],
  accepts: [{ about: "one", explanation: "What holds in all such cases, and how to tell them from others." }],
  check: ({ question }) => (question.explanation ? undefined : "The question has no explanation."),
};
