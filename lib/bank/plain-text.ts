import type { Block, Inline } from "./rich-text";

/** The words of inline content, without marks. A blank reads as its answer, or as `sayBlank` says it; an image as its alt text. */
export function inlinePlainText(nodes: readonly Inline[], sayBlank?: (answer: string) => string): string {
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === "text") return only.value;
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
          return sayBlank ? sayBlank(node.answer) : node.answer;
        default:
          return inlinePlainText(node.children, sayBlank);
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
      return [block.head, ...block.rows]
        .map((row) => row.map((cell) => inlinePlainText(cell)).join(" "))
        .join(" ");
    case "rule":
    case "check":
      return "";
  }
}

/** White space that is to become one space. Most texts have none. */
const uneven = /[^\S ]|\s\s|^\s|\s$/;

/** The words of blocks in reading order, in one line. For accessible names, search and comparison. */
export function plainText(blocks: readonly Block[]): string {
  const [only] = blocks;
  const text =
    blocks.length === 1
      ? blockPlainText(only as Block)
      : blocks.map(blockPlainText).filter(Boolean).join(" ");
  return uneven.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}

const remembered = new WeakMap<readonly Block[], string>();

/** What `plainText` gives, remembered for as long as the blocks are there. For blocks that nobody changes any more. */
export function rememberedText(blocks: readonly Block[]): string {
  const known = remembered.get(blocks);
  if (known !== undefined) return known;
  const text = plainText(blocks);
  remembered.set(blocks, text);
  return text;
}
