import type { QuestionRule } from "../lint/lint-rule";

/** Options of one or two words differ by more than a third without anybody seeing a pattern: about two words. */
const visible = 12;

/** A key that stands out by its length, long or short. */
export const keyLength: QuestionRule = {
  id: "key-length",
  over: "question",
  severity: "warning",
  help: "Bring the key to about the length of the others.",
  reason:
    "An option of another length than the rest draws the eye (Haladyna, Downing and Rodriguez 2002, rule 24). The bounds 0.7 and 1.3 are our own.",
  warns: [
    {
      about: "twice as long",
      options: ["[ ] Talk with her", "[x] Talk with her about what she would like to do", "[ ] Write a note"],
      attributes:
        'difficulty="apply" allow="key-longest: here it is about the mean; overlapping-options: the same"',
    },
    {
      about: "half as long",
      options: [
        "[ ] Ask her what she makes of the plan",
        "[x] Wait",
        "[ ] Tell her what the others have said",
      ],
    },
  ],
  accepts: [
    { about: "short labels", options: ["[ ] Precontemplation", "[x] Action", "[ ] Maintenance"] },
    {
      about: "about as long",
      options: [
        "[ ] Ask her what she wants",
        "[x] Ask her what she needs now",
        "[ ] Ask her what she would like",
      ],
    },
  ],
  check({ key, distractors }) {
    if (!key) return undefined;
    const mean = distractors.reduce((sum, { text }) => sum + text.length, 0) / distractors.length;
    const ratio = key.text.length / mean;
    return Math.abs(key.text.length - mean) >= visible && (ratio < 0.7 || ratio > 1.3)
      ? `The key is ${ratio.toFixed(1)} times as long as the distractors are on average (0.7 to 1.3 is wanted).`
      : undefined;
  },
};
