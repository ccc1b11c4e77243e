import type { QuestionRule } from "../lint/lint-rule";

/** Below this, in characters, nobody sees at a glance which option is the longest. */
const visible = 5;

/** A key that is plainly the longest option. */
export const keyLongest: QuestionRule = {
  id: "key-longest",
  over: "question",
  severity: "warning",
  help: "Cut the key, or let a distractor say as much as it does.",
  reason:
    "Writers qualify the key until it is true, so test takers pick the longest option (NBME Item-Writing Guide 2020; Haladyna, Downing and Rodriguez 2002, rule 24).",
  warns: [
    {
      about: "a key with a tail",
      options: ["[ ] Call the nurse", "[x] Call the nurse on duty", "[ ] Call his sister"],
      attributes: 'difficulty="apply" allow="overlapping-options: the example is about length"',
    },
    {
      about: "a key of four",
      options: ["[ ] Food", "[ ] Shelter", "[x] Medical care", "[ ] Clothes"],
    },
  ],
  accepts: [
    {
      about: "a longer distractor",
      options: ["[ ] Call the nurse of the ward", "[x] Call the nurse on duty", "[ ] Write"],
    },
    { about: "a letter more", options: ["[ ] Precontemplation", "[x] Contemplations!", "[ ] Determination"] },
    { about: "as long as another", options: ["[ ] Ask his mother", "[x] Ask his father", "[ ] Ask him"] },
  ],
  check({ key, distractors }) {
    if (!key) return undefined;
    const next = Math.max(...distractors.map(({ text }) => text.length));
    const more = key.text.length - next;
    return more >= visible && key.text.length >= next * 1.1
      ? `The key is the longest option, by ${more} characters.`
      : undefined;
  },
};
