import type { ItemKind } from "../item";

/** Tags that open an item, and the kind of item each makes. */
export const itemComponents = {
  Question: "question",
  Flashcard: "flashcard",
  Cloze: "cloze",
  ShortAnswer: "short-answer",
} as const satisfies Record<string, ItemKind>;

/** Tags that stand for a part of an item or a block of text. On a line of their own they are blocks, whatever MDX says. */
export const blockComponents = [
  ...Object.keys(itemComponents),
  "Case",
  "Stimulus",
  "Hint",
  "Explanation",
  "Answer",
  "KeyPoints",
  "Callout",
  "Check",
];

/** Every tag of the format. */
export const allComponents = [...blockComponents, "Blank", "Term"];
