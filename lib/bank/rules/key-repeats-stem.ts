import type { QuestionRule } from "../lint/lint-rule";
import type { OptionText } from "../lint/question-text";

/** Words that say too little to give anything away. */
const common = new Set(
  "about above after again against along among another because before being below better between could doing during either every first going having might other others people person question right shall should since something still their there these thing things think those through today together under until where which while whose without would first second third fourth worker peer specialist coach support member".split(
    " ",
  ),
);

/** Words that were cut before: a bank says the same few thousand again and again. */
const known = new Map<string, string>();
const mostKnown = 50_000;

/** The word without the commonest endings, so that "plans" meets "planning". */
function stemOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const stem = word
    .replace(/'s$/, "")
    .replace(/(?:ations?|ings?|ed|es|s|ly|er|ers)$/, "")
    .replace(/(.)\1$/, "$1");
  if (known.size < mostKnown) known.set(word, stem);
  return stem;
}

const telling = (word: string) => word.length >= 5 && !common.has(word);

/** What the stem and an option both say. Names are left out: they point at a person, not at the answer. */
function echoes(stem: string, inStem: ReadonlySet<string>, { words, text }: OptionText): string[] {
  const isName = (word: string) => {
    const name = `${word[0]?.toUpperCase()}${word.slice(1)}`;
    return [stem, text].some(
      (one) => one.includes(` ${name}`) && new RegExp(`[\\p{L},;:] +${name}\\b`, "u").test(one),
    );
  };
  return words.filter((word) => telling(word) && inStem.has(stemOf(word)) && !isName(word));
}

/** A telling word of the stem that comes back in the key and in no distractor. */
export const keyRepeatsStem: QuestionRule = {
  id: "key-repeats-stem",
  over: "question",
  severity: "warning",
  help: "Say it with another word in the key, or let a distractor echo the stem too.",
  reason:
    "Clang associations: a reader who knows nothing picks the option that sounds like the stem (NBME Item-Writing Guide 2020; Haladyna, Downing and Rodriguez 2002, rule 28).",
  language: "en",
  warns: [
    {
      about: "the same word",
      stem: "What does a grievance do?",
      options: ["[ ] It asks for a judge", "[x] It voices a grievance", "[ ] It stops a bill"],
    },
    {
      about: "another form of it",
      stem: "What does overdose planning do first?",
      options: ["[ ] It sets long-term aims", "[x] It plans for tonight", "[ ] It lists meetings"],
    },
  ],
  accepts: [
    {
      about: "a distractor echoes it too",
      stem: "What does a grievance do?",
      options: ["[ ] It ends a grievance", "[x] It voices a grievance", "[ ] It stops a bill"],
    },
    {
      about: "a name",
      stem: "On Friday, Mariana asks for a ride. Who decides?",
      options: ["[ ] The driver on duty", "[x] Only Mariana does", "[ ] The van's owner"],
    },
    {
      about: "a common word",
      stem: "Which person comes first?",
      options: ["[ ] A boss", "[x] The person", "[ ] A son"],
    },
  ],
  check(question) {
    const { key, distractors, stem } = question;
    if (!key) return undefined;
    const inStem = new Set(question.stemWords.filter(telling).map(stemOf));
    const [word] = echoes(stem, inStem, key);
    if (word === undefined || distractors.some((one) => echoes(stem, inStem, one).length > 0))
      return undefined;
    return `The key alone repeats a word of the stem: "${word}".`;
  },
};
