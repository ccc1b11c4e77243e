import type { QuestionRule } from "../lint/lint-rule";
import { plainText } from "../plain-text";

/** A stem that neither asks nor leaves a blank. */
export const stemWithoutQuestion: QuestionRule = {
  id: "stem-without-question",
  over: "question",
  severity: "warning",
  help: "End the stem with a question, or with a blank written ___.",
  reason:
    "A reader who knows the subject can answer with the options covered only when the stem asks (NBME Item-Writing Guide 2020, cover-the-options rule).",
  warns: [
    { about: "a topic", stem: "Overdose." },
    { about: "a half sentence", stem: "The first thing to do is:" },
    {
      about: "a question that somebody in it asked",
      stem: 'He asks, "Will it hurt?" You answer him at once.',
    },
  ],
  accepts: [
    { about: "a question", stem: "What comes first?" },
    { about: "a blank", stem: "The first thing to do is ___." },
    { about: "a request after the question", stem: "What comes first? Choose the best one." },
    {
      about: "an instruction that stands for a question",
      stem: "What comes first and what comes last? Choose two.",
    },
    { about: "a quotation after it", stem: 'Which word is missing in "Call ___ first"?' },
  ],
  check({ question, stem: whole }) {
    const asks = question.stem.some((block) => {
      const text = question.stem.length === 1 ? whole : plainText([block]);
      return /_{2,}/.test(text) || /\?/.test(text.replace(/["“][^"”]*["”]/g, "")) || /[?]["”]?$/.test(text);
    });
    return asks ? undefined : "The stem asks nothing and leaves no blank.";
  },
};
