import type { Item } from "../item";
import { plainText } from "../plain-text";

/**
 * All words of an item, in the order in which a learner meets them.
 * @param textOf how to read blocks, where their words are known already
 */
export function itemText(item: Item, textOf: typeof plainText = plainText): string {
  const parts = [...item.hints, item.explanation ?? []];
  switch (item.kind) {
    case "question":
      parts.unshift(item.stem, ...item.options.flatMap(({ text, rationale }) => [text, rationale ?? []]));
      break;
    case "flashcard":
      parts.unshift(item.front, item.answer);
      break;
    case "cloze":
      parts.unshift(item.text);
      break;
    case "short-answer":
      parts.unshift(item.prompt, ...item.keyPoints, item.answer);
  }
  // A mark between parts, so that nothing is read across them (see shared-runs.ts).
  return parts
    .map((blocks) => textOf(blocks))
    .filter(Boolean)
    .join(" | ");
}
