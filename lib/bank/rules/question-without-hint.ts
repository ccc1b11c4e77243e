import type { QuestionRule } from "../lint/lint-rule";

/** A question that leaves a stuck learner with nothing but a guess. */
export const questionWithoutHint: QuestionRule = {
  id: "question-without-hint",
  over: "question",
  severity: "warning",
  help: "Add <Hint>…</Hint> after the options, the weakest first.",
  reason:
    "A learner who is stuck guesses; a hint lets the same learner think, and the record knows the difference.",
  warns: [{ about: "none", hints: [] }],
  accepts: [{ about: "two", hints: ["What is she asking for?", "Look at who would do the talking."] }],
  check: ({ question }) => (question.hints.length > 0 ? undefined : "The question has no hint."),
};
