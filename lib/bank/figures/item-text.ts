import type { Item } from "../item";
import { plainText } from "../plain-text";

/** All words of an item, in the order in which a learner meets them. */
export function itemText(item: Item): string {
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
  return parts.map(plainText).filter(Boolean).join(" | ");
}
