import type { QuestionRule } from "../lint/lint-rule";
import type { OptionText } from "../lint/question-text";
import { holdsRun } from "../lint/words";

const denials = new Set(["no", "not", "never", "without", "neither", "nobody", "none"]);
const digit = /\d/;
const range = /(\d+(?:\.\d+)?)\s*(?:-|–|to|and)\s*(\d+(?:\.\d+)?)/;

function overlapsAsRange(one: OptionText, other: OptionText): boolean {
  if (!digit.test(one.text) || !digit.test(other.text)) return false;
  const [first, second] = [range.exec(one.text), range.exec(other.text)];
  if (!first || !second || one.text.replace(range, "") !== other.text.replace(range, "")) return false;
  return Math.max(Number(first[1]), Number(second[1])) <= Math.min(Number(first[2]), Number(second[2]));
}

/** Whether the shorter option is a part of the longer one, so that both hold or the longer says more of the same. */
function isPart(one: OptionText, other: OptionText): boolean {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  if (short.words.length < 2) return false;
  const isDenial = long.words.some((word) => denials.has(word) && !short.words.includes(word));
  return !isDenial && holdsRun(long.words, short.words);
}

/** Two options that can both hold, or say the same. */
export const overlappingOptions: QuestionRule = {
  id: "overlapping-options",
  over: "question",
  severity: "warning",
  help: "Make each option exclude the others.",
  reason:
    "When one option holds another, neither or both are right, and a reader strikes them out together (Haladyna, Downing and Rodriguez 2002, rule 22).",
  warns: [
    {
      about: "ranges that share an end",
      options: ["[ ] 5 to 10 days", "[x] 10 to 15 days", "[ ] 16 to 20 days"],
    },
    {
      about: "one within another",
      options: ["[x] Call the nurse", "[ ] Call the nurse and wait", "[ ] Go home"],
    },
  ],
  accepts: [
    { about: "ranges side by side", options: ["[ ] 5 to 9 days", "[x] 10 to 15 days", "[ ] 16 to 20 days"] },
    { about: "sibling terms", options: ["[x] Recovery", "[ ] Recovery capital", "[ ] Resilience"] },
    { about: "its denial", options: ["[ ] Better survival", "[x] No better survival", "[ ] Worse survival"] },
    { about: "another order", options: ["[ ] Ana, then Lu", "[x] Lu, then Ana", "[ ] Both together"] },
    { about: "numbered lines", options: ["[ ] Line 1", "[x] Line 2", "[ ] Line 3"] },
  ],
  check({ options }) {
    for (const [index, one] of options.entries()) {
      const other = options
        .slice(index + 1)
        .find((later) => isPart(one, later) || overlapsAsRange(one, later));
      if (other) return `Two options overlap: "${one.text}" and "${other.text}".`;
    }
    return undefined;
  },
};
