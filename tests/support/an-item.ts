import type { Cloze, Flashcard, Item, Option, Question, ShortAnswer } from "@/lib/bank/item";
import type { Block } from "@/lib/bank/rich-text";

/** Rich text of one paragraph. */
function richText(value: string): Block[] {
  return [{ type: "paragraph", children: [{ type: "text", value }] }];
}

function common(id: string) {
  return {
    id,
    concept: id,
    domain: "ethics",
    sources: [],
    competencies: [],
    tags: [],
    allow: [],
    retired: false,
    hints: [],
  };
}

/** An option. Its id is its text. */
export function anOption(text: string, correct = false): Option {
  return { id: text, text: richText(text), correct };
}

/** A valid question with four options, `a` being the key. Its concept is its id unless given. */
export function aQuestion(changes: Partial<Question> = {}): Question {
  return {
    kind: "question",
    ...common(changes.id ?? "question-1"),
    multiple: false,
    fixed: false,
    stem: richText("Which one?"),
    options: [anOption("a", true), anOption("b"), anOption("c"), anOption("d")],
    ...changes,
  };
}

/** A valid flashcard. Its concept is its id unless given. */
export function aFlashcard(changes: Partial<Flashcard> = {}): Flashcard {
  return {
    kind: "flashcard",
    ...common(changes.id ?? "flashcard-1"),
    front: richText("Front"),
    answer: richText("Answer"),
    ...changes,
  };
}

/** A cloze of one paragraph: `Ask {before} you {act}` has two blanks. */
export function aCloze(pattern: string, changes: Partial<Cloze> = {}): Cloze {
  const children = pattern
    .split(/\{(.*?)\}/)
    .map((value, index) =>
      index % 2 === 1 ? { type: "blank" as const, answer: value } : { type: "text" as const, value },
    );
  return {
    kind: "cloze",
    ...common(changes.id ?? "cloze-1"),
    text: [{ type: "paragraph", children }],
    ...changes,
  };
}

/** A valid short answer. Its concept is its id unless given. */
export function aShortAnswer(changes: Partial<ShortAnswer> = {}): ShortAnswer {
  return {
    kind: "short-answer",
    ...common(changes.id ?? "short-answer-1"),
    prompt: richText("Why?"),
    keyPoints: [richText("Because")],
    answer: richText("Because."),
    ...changes,
  };
}

/** `count` questions with ids `prefix-1`, `prefix-2`, … that share `changes`. Each is its own concept unless given. */
export function someQuestions(count: number, prefix: string, changes: Partial<Question> = {}): Item[] {
  return Array.from({ length: count }, (_, index) => aQuestion({ ...changes, id: `${prefix}-${index + 1}` }));
}
