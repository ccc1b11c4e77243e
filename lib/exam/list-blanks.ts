import type { Block, Inline } from "@/lib/bank/rich-text";

/** A blank of a cloze: what belongs there, and perhaps a hint. */
export type Blank = Extract<Inline, { type: "blank" }>;

/** The blanks of a text, in reading order. */
export function listBlanks(blocks: readonly Block[]): Blank[] {
  return blocks.flatMap(inBlock);
}

function inBlock(block: Block): Blank[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inInlines(block.children);
    case "list":
      return block.items.flatMap(listBlanks);
    case "quote":
    case "callout":
      return listBlanks(block.children);
    case "table":
      return [block.head, ...block.rows].flat().flatMap(inInlines);
    default:
      return [];
  }
}

function inInlines(inlines: readonly Inline[]): Blank[] {
  return inlines.flatMap((inline) => {
    if (inline.type === "blank") return [inline];
    return "children" in inline ? inInlines(inline.children) : [];
  });
}
