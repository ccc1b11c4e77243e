import type { Block, Inline } from "@/lib/bank/rich-text";

/** What the conversion asks for what HTML keeps elsewhere. */
export interface HtmlTarget {
  /** The address to write for a picture's path. */
  picture(src: string): string;
  /** What stands for a blank; nothing when left out. */
  blank?(blank: Inline & { type: "blank" }): string;
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text with what has a meaning in HTML and XML escaped. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${escapeHtml(value)}"`;
}

const tagOf = { emphasis: "em", strong: "strong", delete: "del" } as const;

/** Inline content as HTML. */
export function inlineToHtml(nodes: readonly Inline[], target: HtmlTarget): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case "text":
          return escapeHtml(node.value);
        case "code":
          return `<code>${escapeHtml(node.value)}</code>`;
        case "break":
          return "<br>";
        case "link":
          return `<a${attribute("href", node.url)}${attribute("title", node.title)}>${inlineToHtml(node.children, target)}</a>`;
        case "image":
          return `<img${attribute("src", target.picture(node.src))}${attribute("alt", node.alt)}${attribute("title", node.title)}>`;
        case "term":
          return `<dfn${attribute("title", node.definition)}>${inlineToHtml(node.children, target)}</dfn>`;
        case "blank":
          return target.blank?.(node) ?? "";
        default:
          return `<${tagOf[node.type]}>${inlineToHtml(node.children, target)}</${tagOf[node.type]}>`;
      }
    })
    .join("");
}

/** The content of a list's entry: bare words where it is one paragraph. */
function entryToHtml(blocks: readonly Block[], target: HtmlTarget): string {
  const [only] = blocks;
  return blocks.length === 1 && only?.type === "paragraph"
    ? inlineToHtml(only.children, target)
    : richTextToHtml(blocks, target);
}

function row(
  cells: readonly Inline[][],
  name: "td" | "th",
  align: readonly (string | null)[],
  target: HtmlTarget,
): string {
  const written = cells.map((cell, index) => {
    const style = align[index] ? ` style="text-align: ${align[index]}"` : "";
    return `<${name}${style}>${inlineToHtml(cell, target)}</${name}>`;
  });
  return `<tr>${written.join("")}</tr>`;
}

function blockToHtml(block: Block, target: HtmlTarget): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${inlineToHtml(block.children, target)}</p>`;
    case "heading":
      return `<h${block.depth}>${inlineToHtml(block.children, target)}</h${block.depth}>`;
    case "list": {
      const name = block.ordered ? "ol" : "ul";
      const start = block.start === undefined ? "" : ` start="${block.start}"`;
      return `<${name}${start}>${block.items.map((item) => `<li>${entryToHtml(item, target)}</li>`).join("")}</${name}>`;
    }
    case "quote":
      return `<blockquote>${richTextToHtml(block.children, target)}</blockquote>`;
    case "code":
      return `<pre><code${block.lang ? attribute("class", `language-${block.lang}`) : ""}>${escapeHtml(block.value)}</code></pre>`;
    case "table": {
      const body = block.rows.map((cells) => row(cells, "td", block.align, target)).join("");
      return `<table><thead>${row(block.head, "th", block.align, target)}</thead><tbody>${body}</tbody></table>`;
    }
    case "rule":
      return "<hr>";
    case "callout": {
      const title = block.title
        ? `<p class="rehearse-title"><strong>${escapeHtml(block.title)}</strong></p>`
        : "";
      return `<div class="rehearse-${block.kind}">${title}${richTextToHtml(block.children, target)}</div>`;
    }
    case "check":
      return "";
  }
}

/** Rich text as HTML that any editor shows, and that reads back as the same rich text. */
export function richTextToHtml(blocks: readonly Block[], target: HtmlTarget): string {
  return blocks.map((block) => blockToHtml(block, target)).join("");
}

/** A part of an item that the other format has no place for, set apart so that it comes back as what it was. */
export function sectionToHtml(
  name: "hint" | "explanation" | "answer" | "points",
  blocks: readonly Block[],
  target: HtmlTarget,
): string {
  return `<div class="rehearse-${name}">${richTextToHtml(blocks, target)}</div>`;
}
