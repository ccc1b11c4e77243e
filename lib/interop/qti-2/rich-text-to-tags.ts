import type { Block, Inline } from "@/lib/bank/rich-text";
import { plain, type Tag } from "./xml-tree";

/** What the conversion asks for what QTI keeps elsewhere. */
export interface TagTarget {
  /** The address of a picture's file; undefined when it is not there, which is noted by who is asked. */
  picture(src: string): string | undefined;
  /** A link's address as the schemas take it; undefined when it leads nowhere, which is noted by who is asked. */
  address(url: string): string | undefined;
  /** Whether there is room for a label; when there is none, it is noted by who is asked. */
  hasRoom(label: string): boolean;
  /** What asks for a blank. */
  blank?(blank: Inline & { type: "blank" }): Tag | string;
}

type Children = Tag["children"];

/**
 * What QTI's HTML has no attribute for goes into `label`, which is there for what only the program knows that wrote the item, as
 * `toolName` says.
 */
export const ownLabel = "rehearse:";

function label(value: string | undefined, target: TagTarget): string | undefined {
  if (value === undefined) return undefined;
  const text = `${ownLabel}${value}`;
  return target.hasRoom(text) ? text : undefined;
}

const names = { emphasis: "em", strong: "strong" } as const;

function inlineTag(node: Inline, target: TagTarget): Tag | string {
  switch (node.type) {
    case "text":
      return node.value;
    case "code":
      return plain("code", {}, [node.value]);
    case "break":
      return plain("br");
    case "link": {
      const href = target.address(node.url);
      const children = inlineTags(node.children, target);
      return href === undefined
        ? plain("span", {}, children)
        : plain("a", { href, label: label(node.title, target) }, children);
    }
    case "image": {
      const src = target.picture(node.src);
      return src === undefined
        ? node.alt
        : plain("img", { src, alt: node.alt, label: label(node.title, target) });
    }
    case "term":
      return plain("dfn", { label: label(node.definition, target) }, inlineTags(node.children, target));
    case "blank":
      return target.blank?.(node) ?? "_____";
    case "delete":
      return plain("span", { class: "rehearse-delete" }, inlineTags(node.children, target));
    default:
      return plain(names[node.type], {}, inlineTags(node.children, target));
  }
}

function inlineTags(nodes: readonly Inline[], target: TagTarget): Children {
  return nodes.map((node) => inlineTag(node, target));
}

/** The content of a list's entry: bare words where it is one paragraph. */
function entryTags(blocks: readonly Block[], target: TagTarget): Children {
  const [only] = blocks;
  return blocks.length === 1 && only?.type === "paragraph"
    ? inlineTags(only.children, target)
    : richTextToTags(blocks, target);
}

function tableTag({ head, rows, align }: Block & { type: "table" }, target: TagTarget): Tag {
  const row = (cells: readonly Inline[][], name: "td" | "th") =>
    plain(
      "tr",
      {},
      cells.map((cell, index) =>
        plain(name, { label: label(align[index] ?? undefined, target) }, inlineTags(cell, target)),
      ),
    );
  const headRow = row(head, "th");
  // A body is required, and in it a row.
  if (rows.length === 0) return plain("table", {}, [plain("tbody", {}, [headRow])]);
  const body = rows.map((cells) => row(cells, "td"));
  return plain("table", {}, [plain("thead", {}, [headRow]), plain("tbody", {}, body)]);
}

function blockTag(block: Block, target: TagTarget): Tag {
  switch (block.type) {
    case "paragraph":
      return plain("p", {}, inlineTags(block.children, target));
    case "heading":
      return plain(`h${block.depth}`, {}, inlineTags(block.children, target));
    case "list": {
      const start = block.start === undefined ? undefined : String(block.start);
      const entries = block.items.map((item) => plain("li", {}, entryTags(item, target)));
      return plain(block.ordered ? "ol" : "ul", { label: label(start, target) }, entries);
    }
    case "quote":
      return plain("blockquote", {}, richTextToTags(block.children, target));
    case "code":
      return plain("pre", {}, [
        plain("code", { class: block.lang ? `language-${block.lang}` : undefined }, [block.value]),
      ]);
    case "table":
      return tableTag(block, target);
    case "rule":
      return plain("hr");
    case "callout": {
      const title = block.title
        ? [plain("p", { class: "rehearse-title" }, [plain("strong", {}, [block.title])])]
        : [];
      return plain("div", { class: `rehearse-${block.kind}` }, [
        ...title,
        ...richTextToTags(block.children, target),
      ]);
    }
    case "check":
      return plain("p");
  }
}

/** Rich text as the HTML that QTI allows: blocks in blocks, words in words, nothing but known attributes. */
export function richTextToTags(blocks: readonly Block[], target: TagTarget): Tag[] {
  return blocks.map((block) => blockTag(block, target));
}
