import type { QuestionRule } from "../lint/lint-rule";
import { holdsRun, wordsOf } from "../lint/words";
import { rememberedText } from "../plain-text";

const articles = new Set(["a", "an", "the"]);

/** A hint that says the key. */
export const hintHoldsKey: QuestionRule = {
  id: "hint-holds-key",
  over: "question",
  severity: "warning",
  help: "Point at what to look for in the stem, without the key's words.",
  reason: "A hint that says the key ends the thinking that it should start.",
  warns: [
    {
      about: "the key's name",
      options: ["[ ] A summary", "[x] An affirmation", "[ ] A question"],
      hints: ["It is an affirmation when it names a strength."],
    },
    {
      about: "a key of one word",
      options: ["[ ] Action", "[x] Contemplation", "[ ] Maintenance"],
      hints: ["Weigh it: this is contemplation."],
      attributes: 'difficulty="apply" allow="key-longest: the terms are as long as they are"',
    },
  ],
  accepts: [
    {
      about: "all options named",
      options: ["[ ] A summary", "[x] An affirmation", "[ ] A question"],
      hints: ["A summary gathers, an affirmation names a strength, a question asks."],
    },
    { about: "a way to look", hints: ["Who would do the talking?"] },
  ],
  check({ question, keys, distractors }) {
    for (const hint of question.hints) {
      const words = wordsOf(rememberedText(hint));
      const named = (option: { words: string[] }) => {
        const name = articles.has(option.words[0] ?? "") ? option.words.slice(1) : option.words;
        return (name.length > 1 || (name[0]?.length ?? 0) >= 4) && holdsRun(words, name);
      };
      const found = keys.find(named);
      if (found && !distractors.some(named)) return `A hint holds the key: "${found.text}".`;
    }
    return undefined;
  },
};
