import type { Item } from "@/lib/bank/item";
import { itemTitle } from "@/lib/bank/item-front";
import { plainText } from "@/lib/bank/plain-text";

/** An item as the reading and analysis of responses know it. */
export interface ResponseItem {
  id: string;
  /** What it asks, in one line. */
  title: string;
  /** In the author's order; none of a cloze. */
  options: { id: string; text: string; isKey: boolean }[];
}

/** A bank as the reading of responses knows it. */
export interface ResponseBank {
  id: string;
  items: readonly ResponseItem[];
}

/** An item whose responses can be analysed: a question or a cloze; undefined for one that nobody but the learner judges. */
export function toResponseItem(item: Item): ResponseItem | undefined {
  if (item.kind !== "question" && item.kind !== "cloze") return undefined;
  const options = item.kind === "question" ? item.options : [];
  return {
    id: item.id,
    title: itemTitle(item),
    options: options.map(({ id, text, correct }) => ({ id, text: plainText(text), isKey: correct })),
  };
}
