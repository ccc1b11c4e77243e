import type { Block, Inline } from "./rich-text";

/** The words of inline content, without marks. A blank reads as its answer, an image as its alt text. */
export function inlinePlainText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case "text":
        case "code":
          return node.value;
        case "break":
          return " ";
        case "image":
          return node.alt;
        case "blank":
          return node.answer;
        default:
          return inlinePlainText(node.children);
      }
    })
    .join("");
}

function blockPlainText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlinePlainText(block.children);
    case "list":
      return block.items.map(plainText).join(" ");
    case "quote":
    case "callout":
      return plainText(block.children);
    case "code":
      return block.value;
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(inlinePlainText).join(" ")).join(" ");
    case "rule":
    case "check":
      return "";
  }
}

/** The words of blocks in reading order, in one line. For accessible names, search and comparison. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockPlainText).filter(Boolean).join(" ").replace(/\s+/g, " ").trim();
}
