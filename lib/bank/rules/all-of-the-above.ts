import type { QuestionRule } from "../lint/lint-rule";

const pattern =
  /^(all|any|none|both|neither)( of)?( the)? (above|these|those|them|(other )?(answers|choices|options))( (above|below|listed))?( (are|is|apply|applies)\b.*)?[.!]?$/i;

/** An option over the other options. */
export const allOfTheAbove: QuestionRule = {
  id: "all-of-the-above",
  over: "question",
  severity: "warning",
  help: "Write an option of its own, or use `multiple`.",
  reason:
    "All of the above can be answered by knowing two options; none of the above shows nobody what is right (Haladyna, Downing and Rodriguez 2002, rules 25 and 26).",
  language: "en",
  warns: [
    {
      about: "all of the above",
      options: ["[x] All of the above", "[ ] Her own plan", "[ ] The group's plan"],
    },
    {
      about: "none of these, in bold",
      options: ["[ ] Her own plan", "[ ] His plan", "[x] **None of these**"],
    },
    { about: "both of them", options: ["[x] One", "[ ] Two", "[ ] Both of them are right"] },
    { about: "neither of these", options: ["[x] One", "[ ] Two", "[ ] neither of these"] },
  ],
  accepts: [
    {
      about: "words that go on",
      options: [
        "[ ] Most have signed, if asked",
        "[x] Some have signed, as agreed",
        "[ ] All of them have signed it",
      ],
      attributes: 'allow="absolute-words: a fact" difficulty="apply"',
    },
    {
      about: "all of something",
      options: ["[ ] Half of the staff", "[x] All of the staff", "[ ] Most of the staff"],
    },
  ],
  check(question) {
    const found = question.options.find(({ text }) => pattern.test(text));
    return found && `The option "${found.text}" can be picked without knowing all of the others.`;
  },
};
