import type { QuestionRule } from "../lint/lint-rule";
import { wordsOf } from "../lint/words";
import { rememberedText } from "../plain-text";

const runLength = 7;

/** An explanation that says a rationale again. */
export const explanationRepeatsRationale: QuestionRule = {
  id: "explanation-repeats-rationale",
  over: "question",
  severity: "warning",
  help: "Let the explanation add the principle, a neighbouring case or where it comes from.",
  reason:
    "The learner has just read the rationales; a paragraph that says them again teaches to skip paragraphs.",
  warns: [
    {
      about: "the key's rationale pasted",
      rationales: ["No.", "An open question lets her choose what she talks about.", "No."],
      explanation: "This is right: an open question lets her choose what she talks about. That is all.",
    },
  ],
  accepts: [
    {
      about: "the same thought further on",
      rationales: ["No.", "An open question lets her choose what she talks about.", "No."],
      explanation: "Closed questions have their place: when a fact is missing, ask for it.",
    },
  ],
  check({ question, options }) {
    if (!question.explanation) return undefined;
    const said = wordsOf(rememberedText(question.explanation));
    const places = new Map<string, number[]>();
    for (const [place, word] of said.entries()) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
    for (const { option } of options) {
      const words = wordsOf(rememberedText(option.rationale ?? []));
      for (let start = 0; start + runLength <= words.length; start++) {
        const run = words.slice(start, start + runLength);
        const isSaid = (place: number) => run.every((word, index) => said[place + index] === word);
        if (places.get(words[start] as string)?.some(isSaid))
          return `The explanation repeats a rationale: "${run.join(" ")}".`;
      }
    }
    return undefined;
  },
};
