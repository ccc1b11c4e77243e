import { plainText } from "@/lib/bank/plain-text";
import type { FidelityNote } from "../fidelity";
import type { ForeignBody, ForeignOption } from "../foreign-item";
import { type Face, noFace, optionOf, shown } from "./face";

type Choice = Extract<ForeignBody, { kind: "choice" }>;

/** Rounding: a third is written as 33.333, and 100 % as 99.9999. */
const full = 0.995;

const percent = (fraction: number) => `${Math.round(fraction * 1000) / 10} %`;

/** Options that have something to read, each once. */
function distinctOptions(options: readonly ForeignOption[], notes: FidelityNote[]): ForeignOption[] {
  const seen = new Map<string, ForeignOption>();
  for (const option of options) {
    const text = plainText(option.text).toLowerCase();
    const first = seen.get(text);
    if (text === "")
      notes.push({ fate: "in-part", rule: "empty-option", message: "An option without text was left out." });
    else if (first)
      notes.push({
        fate: "in-part",
        rule: "duplicate-option",
        message: `The option "${shown(option.text)}" stands twice; the first was kept.`,
      });
    else seen.set(text, option);
  }
  return [...seen.values()];
}

function noteWeights(
  options: readonly ForeignOption[],
  keys: readonly ForeignOption[],
  notes: FidelityNote[],
): void {
  const partly = options.filter((option) => option.fraction > 0 && !keys.includes(option));
  for (const { text, fraction } of partly)
    notes.push({
      fate: "in-part",
      rule: "partial-credit",
      message: `"${shown(text)}" gave ${percent(fraction)} of the marks; here it is a distractor.`,
      help: "Look whether it should stay wrong.",
    });
  if (options.some(({ fraction }) => fraction < 0))
    notes.push({ fate: "changed", rule: "penalty", message: "Options that took marks away take none here." });
  const [first] = keys;
  if (keys.length > 1 && keys.some(({ fraction }) => Math.abs(fraction - (first?.fraction ?? 0)) > 0.005))
    notes.push({
      fate: "changed",
      rule: "unequal-weights",
      message: `The keys weighed ${keys.map(({ fraction }) => percent(fraction)).join(", ")}; here all count alike, and only together.`,
    });
}

/**
 * A question with options. The key is what the source marks as right and nothing else: where it marks none, or several of which any
 * would do, the question becomes a draft.
 */
export function choiceFace({ stem, options: given, single, fixed }: Choice): Face {
  const notes: FidelityNote[] = [];
  const options = distinctOptions(given, notes);
  if (options.length < 2)
    return noFace(
      "too-few-options",
      options.length === 0 ? "It has no options." : "It has only one option.",
      "Give it two options or more at the source.",
    );
  const keys = single
    ? options.filter(({ fraction }) => fraction >= full)
    : options.filter(({ fraction }) => fraction > 0);
  const draft = (rule: string, message: string, help: string, correct: readonly ForeignOption[]): Face => ({
    parts: [
      {
        kind: "question",
        multiple: false,
        fixed,
        stem,
        options: options.map((option) => optionOf(option.text, correct.includes(option), option.feedback)),
      },
    ],
    isDraft: true,
    notes: [...notes, { fate: "draft", rule, message, help }],
  });
  if (keys.length === 0) {
    const best = Math.max(...options.map(({ fraction }) => fraction));
    return draft(
      "no-key",
      best > 0
        ? `No option gives all of the marks (the best gives ${percent(best)}), so it has no key.`
        : "No option is marked as right, so it has no key.",
      "Mark the right option with [x] in the draft, and move it to a question file.",
      [],
    );
  }
  if (single && keys.length > 1)
    return draft(
      "several-right-answers",
      `${keys.length} options are each right by themselves; a question here takes one key, or all of them together.`,
      "Keep one [x], or add `multiple` and say so in the stem.",
      keys,
    );
  if (!single && keys.length === 1)
    notes.push({
      fate: "changed",
      rule: "one-right-answer",
      message: "It let several options be chosen, and one is right. Here one is chosen.",
    });
  noteWeights(options, keys, notes);
  return {
    parts: [
      {
        kind: "question",
        multiple: keys.length > 1,
        fixed,
        stem,
        options: options.map((option) => optionOf(option.text, keys.includes(option), option.feedback)),
      },
    ],
    notes,
  };
}

const trueFalse: Record<string, [string, string]> = {
  en: ["True", "False"],
  es: ["Verdadero", "Falso"],
  fr: ["Vrai", "Faux"],
  de: ["Wahr", "Falsch"],
  pt: ["Verdadeiro", "Falso"],
};

/** The words for true and false in a language, English where they are not known. */
export function trueFalseWords(language: string): [string, string] {
  return trueFalse[language.slice(0, 2)] ?? ["True", "False"];
}

/** A statement that is true or false, as a question with these two options in this order. */
export function trueFalseFace(body: Extract<ForeignBody, { kind: "true-false" }>, language: string): Face {
  const [yes, no] = trueFalseWords(language);
  const option = (value: string) => [
    { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
  ];
  return {
    parts: [
      {
        kind: "question",
        multiple: false,
        fixed: true,
        stem: body.stem,
        options: [
          optionOf(option(yes), body.answer, body.ifTrue),
          optionOf(option(no), !body.answer, body.ifFalse),
        ],
      },
    ],
    notes: [],
  };
}
