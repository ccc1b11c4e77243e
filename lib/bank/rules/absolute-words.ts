import type { QuestionRule } from "../lint/lint-rule";

const absolutes = new Set(
  "always never all none only every everyone everybody nobody no-one must force forces punish punishes completely totally entirely absolutely impossible guaranteed guarantees".split(
    " ",
  ),
);

/** Words that hardly anything true can bear, in distractors and not in the key. */
export const absoluteWords: QuestionRule = {
  id: "absolute-words",
  over: "question",
  severity: "warning",
  help: "Say it without the absolute word, so that the distractor is wrong for what it says.",
  reason:
    "Test takers learn to strike out always and never (NBME Item-Writing Guide 2020; Haladyna, Downing and Rodriguez 2002, rule 28).",
  language: "en",
  warns: [
    {
      about: "never",
      options: ["[ ] Never lend him money", "[x] Ask what he needs", "[ ] Call his brother"],
    },
    {
      about: "two of them",
      options: ["[ ] Force him to go", "[x] Ask what he needs", "[ ] Always call first"],
    },
  ],
  accepts: [
    {
      about: "in the key as well",
      options: ["[ ] All of the members", "[x] Every member who asks", "[ ] Members with a card"],
    },
    {
      about: "a longer word",
      options: ["[ ] Nonetheless, call", "[x] Ask what he needs", "[ ] Call the hall"],
    },
  ],
  check({ keys, distractors }) {
    if (keys.some(({ words }) => words.some((word) => absolutes.has(word)))) return undefined;
    const found = distractors.flatMap(({ words }) => words.filter((word) => absolutes.has(word)));
    return found.length > 0
      ? `Only distractors have absolute words: ${[...new Set(found)].map((word) => `"${word}"`).join(", ")}.`
      : undefined;
  },
};
