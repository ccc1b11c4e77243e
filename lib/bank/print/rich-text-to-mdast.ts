import type { BlockContent, List, ListItem, PhrasingContent, TableRow } from "mdast";
import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";
import type { Block, Inline } from "../rich-text";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", "|": "&#x7C;" };

/**
 * An attribute of a tag; left out when its value is undefined. What would be read as an entity, as a tag or as the
 * end of a table's cell is written as an entity; quotes are left to the printer.
 */
export function attribute(name: string, value: string | undefined): MdxJsxAttribute[] {
  if (value === undefined) return [];
  const written = value.replace(/&(?=#?\w+;)|[<|]/g, (sign) => entities[sign] ?? sign);
  return [{ type: "mdxJsxAttribute", name, value: written }];
}

function toPhrasing(node: Inline): PhrasingContent {
  switch (node.type) {
    case "text":
      return { type: "text", value: node.value };
    case "code":
      return { type: "inlineCode", value: node.value };
    case "break":
      return { type: "break" };
    case "emphasis":
    case "strong":
    case "delete":
      return { type: node.type, children: node.children.map(toPhrasing) };
    case "link":
      return {
        type: "link",
        url: node.url,
        title: node.title ?? null,
        children: node.children.map(toPhrasing),
      };
    case "image":
      return { type: "image", url: encodeURI(node.src), alt: node.alt, title: node.title ?? null };
    case "term":
      return {
        type: "mdxJsxTextElement",
        name: "Term",
        attributes: attribute("definition", node.definition),
        children: node.children.map(toPhrasing),
      };
    case "blank":
      return {
        type: "mdxJsxTextElement",
        name: "Blank",
        attributes: attribute("hint", node.hint),
        children: [{ type: "text", value: node.answer }],
      };
  }
}

function toRow(cells: Inline[][]): TableRow {
  return {
    type: "tableRow",
    children: cells.map((cell) => ({ type: "tableCell", children: cell.map(toPhrasing) })),
  };
}

function toList(block: Block & { type: "list" }): List {
  const children: ListItem[] = block.items.map((item) => ({ type: "listItem", children: toMdast(item) }));
  return { type: "list", ordered: block.ordered, start: block.start ?? (block.ordered ? 1 : null), children };
}

function toBlock(block: Block): BlockContent {
  switch (block.type) {
    case "paragraph":
      return { type: "paragraph", children: block.children.map(toPhrasing) };
    case "heading":
      return { type: "heading", depth: block.depth, children: block.children.map(toPhrasing) };
    case "list":
      return toList(block);
    case "quote":
      return { type: "blockquote", children: toMdast(block.children) };
    case "code":
      return { type: "code", lang: block.lang ?? null, value: block.value };
    case "table":
      return { type: "table", align: block.align, children: [block.head, ...block.rows].map(toRow) };
    case "rule":
      return { type: "thematicBreak" };
    case "callout":
      return {
        type: "mdxJsxFlowElement",
        name: "Callout",
        attributes: [...attribute("kind", block.kind), ...attribute("title", block.title)],
        children: toMdast(block.children),
      };
    case "check":
      return {
        type: "mdxJsxFlowElement",
        name: "Check",
        attributes: attribute("question", block.question),
        children: [],
      };
  }
}

/** Rich text as a Markdown syntax tree, for printing. */
export function toMdast(blocks: readonly Block[]): BlockContent[] {
  return blocks.map(toBlock);
}
