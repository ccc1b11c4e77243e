import type { Option, Question } from "../item";
import { rememberedText } from "../plain-text";
import { wordsOf } from "./words";

/** An option as plain text. */
export interface OptionText {
  option: Option;
  text: string;
  words: string[];
}

/** A question as plain text, made once for all rules. */
export interface QuestionText {
  question: Question;
  stem: string;
  stemWords: string[];
  options: OptionText[];
  keys: OptionText[];
  distractors: OptionText[];
  /** The key, when there is exactly one. */
  key: OptionText | undefined;
}

/** Reads a question's words. */
export function questionText(question: Question): QuestionText {
  const stem = rememberedText(question.stem);
  const options = question.options.map((option) => {
    const text = rememberedText(option.text);
    return { option, text, words: wordsOf(text) };
  });
  const keys = options.filter(({ option }) => option.correct);
  return {
    question,
    stem,
    stemWords: wordsOf(stem),
    options,
    keys,
    distractors: options.filter(({ option }) => !option.correct),
    key: keys.length === 1 ? keys[0] : undefined,
  };
}
