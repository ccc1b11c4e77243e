import type { QuestionRule } from "../lint/lint-rule";

/** An option that says nothing about why it is right or wrong. */
export const optionWithoutRationale: QuestionRule = {
  id: "option-without-rationale",
  over: "question",
  severity: "warning",
  help: "Write why the option is right or wrong below it, each line with > at its start.",
  reason:
    "Learners learn most from why a distractor is wrong: feedback on each option is what a book of answers lacks.",
  warns: [{ about: "one option without", rationales: ["Because of this.", "", "Because of that."] }],
  accepts: [
    { about: "a rationale each", rationales: ["Because of this.", "That is so.", "Because of that."] },
  ],
  check({ options }) {
    const bare = options.filter(({ option }) => !option.rationale);
    const first = bare[0];
    if (!first) return undefined;
    return `${bare.length} of ${options.length} options have no rationale, first "${first.text.slice(0, 60)}".`;
  },
};
