import type { QuestionRule } from "../lint/lint-rule";
import type { OptionText } from "../lint/question-text";

const startsWithVowel = ({ text }: OptionText) => /^["“(]?(?!uni|use|one\b|eu)[aeiou]/i.test(text);
const isPlural = ({ words }: OptionText) => /[^s]s$/.test(words.at(-1) ?? "");

interface Cue {
  /** The end of a stem that asks for a certain form. */
  lead: RegExp;
  fits: (option: OptionText) => boolean;
  says: string;
}

const cues: Cue[] = [
  { lead: /\ban\s*(?:_{2,}|…|:)?[.?]?$/i, fits: startsWithVowel, says: '"an" fits' },
  { lead: /\ba\s*(?:_{2,}|…|:)?[.?]?$/i, fits: (option) => !startsWithVowel(option), says: '"a" fits' },
  { lead: /\b(?:are|were)( the)?\s*(?:_{2,}|…|:)[.?]?$/i, fits: isPlural, says: "the plural fits" },
  {
    lead: /\b(?:is|was)( the)?\s*(?:_{2,}|…|:)[.?]?$/i,
    fits: (option) => option.words.length > 3 || !isPlural(option),
    says: "the singular fits",
  },
];

/** A stem whose last words fit the key and not every distractor. */
export const grammaticalCue: QuestionRule = {
  id: "grammatical-cue",
  over: "question",
  severity: "warning",
  help: 'Ask a whole question, move "a" or "an" into the options, or give all options the same form.',
  reason:
    "Grammar that fits one option answers the question (NBME Item-Writing Guide 2020; Haladyna, Downing and Rodriguez 2002, rule 28).",
  language: "en",
  warns: [
    { about: "an", stem: "A trained peer is an ___.", options: ["[ ] boss", "[x] ally", "[ ] judge"] },
    {
      about: "a",
      stem: "This reply is a ___.",
      options: ["[x] reflection", "[ ] affirmation", "[ ] open question"],
    },
    {
      about: "a plural",
      stem: "What helps her most are ___.",
      options: ["[ ] sleep", "[x] friends", "[ ] exercise"],
    },
  ],
  accepts: [
    {
      about: "all of one form",
      stem: "A trained peer is an ___.",
      options: ["[ ] expert", "[x] ally", "[ ] adviser"],
    },
    {
      about: "a(n)",
      stem: "This reply is a(n) ___.",
      options: ["[x] summary", "[ ] affirmation", "[ ] order"],
    },
    {
      about: "a whole question",
      stem: "What is it?",
      options: ["[x] An affirmation", "[ ] A summary", "[ ] A question"],
    },
  ],
  check({ stem, key, distractors }) {
    if (!key) return undefined;
    const cue = cues.find(({ lead }) => lead.test(stem));
    if (!cue?.fits(key)) return undefined;
    const off = distractors.find((option) => !cue.fits(option));
    return off && `The stem's grammar gives a cue: ${cue.says} the key, and not "${off.text}".`;
  },
};
