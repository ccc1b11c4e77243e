import type { Item } from "../item";
import { plainText } from "../plain-text";

/**
 * The texts of an item that claim something. A stem and a distractor may hold what is false, and a distractor's
 * rationale names it to refute it.
 */
export function claimTexts(item: Item): string[] {
  const parts = [...item.hints, item.explanation ?? []];
  switch (item.kind) {
    case "question":
      for (const { correct, text, rationale } of item.options) if (correct) parts.push(text, rationale ?? []);
      break;
    case "flashcard":
      parts.push(item.answer);
      break;
    case "cloze":
      parts.push(item.text);
      break;
    case "short-answer":
      parts.push(item.answer, ...item.keyPoints);
  }
  return parts.map(plainText).filter(Boolean);
}
