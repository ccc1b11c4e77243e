import type { QuestionRule } from "../lint/lint-rule";

/** A question that turns on a small word of negation. */
export const negativeStem: QuestionRule = {
  id: "negative-stem",
  over: "question",
  severity: "warning",
  help: "Ask for what is so, or write the word large and bold: **NOT**, **EXCEPT**, **LEAST**.",
  reason:
    "A small negation is overlooked (NBME Item-Writing Guide 2020; Haladyna, Downing and Rodriguez 2002, rule 17).",
  language: "en",
  warns: [
    { about: "not", stem: "Which of these is not a right?" },
    { about: "except", stem: "A person asks. What would you do except listen?" },
    { about: "least", stem: "Which is least helpful?" },
    { about: "all of these except", stem: "All of these are rights except which?" },
  ],
  accepts: [
    { about: "a large NOT", stem: "Which of these is **NOT** a right?" },
    { about: "a small not before the question", stem: "She does not sleep. What do you ask?" },
    { about: "a longer word", stem: "Which notice comes first?" },
    { about: "at least", stem: "Which of these takes at least two people?" },
    { about: "not only", stem: "Which of these helps not only her, but her children?" },
    { about: "somebody else's not", stem: 'She says, "I will not go." What do you ask?' },
  ],
  check({ stem }) {
    const lead = stem.split(/(?<=[.!?]["”]?)\s/).at(-1) ?? "";
    const found = /(?<!\bat )\b(not(?! only\b)|except|least)\b/.exec(lead)?.[1];
    const asks = /^(which|what|who|when|where|how|why|all)\b/i.test(lead);
    return found && asks ? `The question turns on a small "${found}", which is easy to overlook.` : undefined;
  },
};
