import type { Item } from "./item";
import { plainText } from "./plain-text";
import type { Block, Inline } from "./rich-text";

/** What an item shows first: the stem of a question, the front of a flashcard, the text or the prompt. */
export function itemFront(item: Item): Block[] {
  switch (item.kind) {
    case "question":
      return item.stem;
    case "flashcard":
      return item.front;
    case "cloze":
      return item.text;
    case "short-answer":
      return item.prompt;
  }
}

/** What an item asks, in one line without marks. A blank reads as "…", so that its answer stays untold. */
export function itemTitle(item: Item): string {
  const front = itemFront(item);
  return plainText(item.kind === "cloze" ? (hideBlanks(front) as Block[]) : front);
}

const gap: Inline = { type: "text", value: "…" };

function hideBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hideBlanks);
  if (typeof value !== "object" || value === null) return value;
  if ("type" in value && value.type === "blank") return gap;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, hideBlanks(one)]));
}
