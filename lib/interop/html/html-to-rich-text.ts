import { linkProblem } from "@/lib/bank/parse/link-address";
import type { Align, Block, Inline } from "@/lib/bank/rich-text";
import { calloutKinds } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import { liftDataUris } from "../files/data-uris";
import { limits } from "../limits";
import { cleanText, inlineFromLeaves, type Leaf, type Mark, paragraphsOf } from "../text/inline-run";
import { scriptText } from "../text/script-text";
import { blockNames, mediaNames, silentNames } from "./html-names";
import { oneLanguage } from "./one-language";
import { type HtmlElement, type HtmlNode, htmlText, parseHtml } from "./parse-html";

/** What the conversion needs and where it writes what it had to drop. */
export interface HtmlContext {
  notes: FidelityNote[];
  /** The path in the bank of the picture at an address; undefined when there is none, which is noted by who is asked. */
  picture(address: string): string | undefined;
}

/** A part of a text that our own export set apart. */
export interface HtmlSection {
  name: string;
  blocks: Block[];
}

const markOf: Record<string, Mark["type"] | undefined> = {
  b: "strong",
  strong: "strong",
  i: "emphasis",
  em: "emphasis",
  cite: "emphasis",
  var: "emphasis",
  s: "delete",
  strike: "delete",
  del: "delete",
};

const codeNames = new Set(["code", "kbd", "samp", "tt"]);

function note(
  context: HtmlContext,
  fate: FidelityNote["fate"],
  rule: string,
  message: string,
  help?: string,
): void {
  context.notes.push({ fate, rule, message, ...(help ? { help } : {}) });
}

function noteLook({ name, attributes }: HtmlElement, context: HtmlContext): void {
  const style = attributes.style ?? "";
  const isLook = /colou?r|background|font-(?:size|family)|border|float|highlight/i.test(style);
  if (isLook || name === "font" || name === "mark" || name === "u" || name === "big" || name === "small")
    note(context, "changed", "look", "Underlines, colours, sizes and typefaces are not kept; the words are.");
}

/** Bold and italics that are written as a style. */
function styleMarks({ attributes }: HtmlElement): Mark[] {
  const style = attributes.style ?? "";
  return [
    ...(/font-weight:\s*(?:bold|[6-9]00)/i.test(style) ? [{ type: "strong" } as const] : []),
    ...(/font-style:\s*italic/i.test(style) ? [{ type: "emphasis" } as const] : []),
    ...(/text-decoration[^;]*line-through/i.test(style) ? [{ type: "delete" } as const] : []),
  ];
}

function withMarks(marks: readonly Mark[], added: readonly Mark[]): readonly Mark[] {
  const fresh = added.filter(({ type }) => !marks.some((mark) => mark.type === type));
  return fresh.length > 0 ? [...marks, ...fresh] : marks;
}

function linkMarks(element: HtmlElement, context: HtmlContext): Mark[] {
  const href = element.attributes.href?.trim();
  if (!href) return [];
  if (/^@@PLUGINFILE@@/i.test(href)) {
    note(
      context,
      "in-part",
      "linked-file",
      `The file "${href.replace(/^@@PLUGINFILE@@\/?/i, "").slice(0, 80)}" was left out: the format holds text, tables and pictures.`,
      "Say in words what it holds, or link to a place where it can be had.",
    );
    return [];
  }
  if (linkProblem(href)) {
    note(
      context,
      "changed",
      "link-dropped",
      `The link to "${href.slice(0, 80)}" was taken off its words: it leads nowhere from here, or is not safe.`,
    );
    return [];
  }
  if (htmlText(element.children).trim() === "" && !hasPicture(element.children)) return [];
  const title = cleanText(element.attributes.title ?? "").trim();
  return [{ type: "link", url: encodeSpaces(href), ...(title ? { title } : {}) }];
}

function hasPicture(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) => typeof node !== "string" && (node.name === "img" || hasPicture(node.children)));
}

const encodeSpaces = (url: string) => url.replace(/\s/g, "%20");

/** Words for a picture that has none: its title, or its file's name. */
function altOf({ attributes }: HtmlElement, context: HtmlContext): string {
  const given = cleanText(attributes.alt ?? "").trim() || cleanText(attributes.title ?? "").trim();
  if (given) return given.slice(0, 500);
  const src = attributes.src ?? "";
  const file = /^(?:data:|rehearse-data:)/i.test(src) ? "" : (src.split(/[\\/]/).at(-1) ?? "");
  let name = file;
  try {
    name = decodeURIComponent(file);
  } catch {
    // As it stands.
  }
  note(
    context,
    "changed",
    "picture-without-words",
    `The picture "${(name || "picture").slice(0, 80)}" has no description. Its file's name stands for it.`,
    "Write what it shows between the square brackets of ![…].",
  );
  const words = cleanText(name.replace(/\.[a-z0-9]+$/i, "").replace(/[-_]+/g, " ")).trim();
  return `Picture: ${words || "no description"}`.slice(0, 200);
}

function leavesOf(nodes: readonly HtmlNode[], marks: readonly Mark[], context: HtmlContext): Leaf[] {
  return nodes.flatMap((node): Leaf[] => {
    if (typeof node === "string") return [{ node: { type: "text", value: node }, marks }];
    return leavesOfElement(node, marks, context);
  });
}

function leavesOfElement(element: HtmlElement, marks: readonly Mark[], context: HtmlContext): Leaf[] {
  const { name, attributes, children } = element;
  if (silentNames.has(name)) return [];
  if (name === "br") return [{ node: { type: "break" }, marks: [] }];
  if (name === "wbr") return [];
  if (name === "img") {
    const src = context.picture(attributes.src ?? "");
    if (src === undefined) return [];
    const title = cleanText(attributes.title ?? "").trim();
    const alt = altOf(element, context);
    return [{ node: { type: "image", src, alt, ...(title && title !== alt ? { title } : {}) }, marks }];
  }
  if (mediaNames.has(name)) {
    note(
      context,
      "in-part",
      "media",
      `<${name}> was left out: the format holds text, tables and pictures.`,
      name === "math"
        ? "Write the formula in words or plain signs."
        : "Say in words what it showed, or link to it.",
    );
    return [];
  }
  if (name === "sup" || name === "sub") {
    const value = scriptText(htmlText(children), name);
    if (value === "") return [];
    note(
      context,
      "changed",
      "raised-text",
      "Raised and lowered text is written in plain signs, such as m² or x^n.",
    );
    return [{ node: { type: "text", value }, marks }];
  }
  if (codeNames.has(name)) {
    const value = cleanText(htmlText(children)).trim();
    return value ? [{ node: { type: "code", value }, marks }] : [];
  }
  if (name === "q") return leavesOf(["“", ...children, "”"], marks, context);
  noteLook(element, context);
  const type = markOf[name];
  const own: Mark[] =
    name === "a"
      ? linkMarks(element, context)
      : name === "dfn"
        ? [{ type: "term", ...(attributes.title ? { definition: cleanText(attributes.title).trim() } : {}) }]
        : type
          ? [{ type } as Mark]
          : styleMarks(element);
  const inner = leavesOf(children, withMarks(marks, own), context);
  // A block among words, as in a link around a paragraph: its words stand apart.
  return blockNames.has(name)
    ? [{ node: { type: "break" }, marks: [] }, ...inner, { node: { type: "break" }, marks: [] }]
    : inner;
}

function hasBlock(nodes: readonly HtmlNode[]): boolean {
  return nodes.some(
    (node) => typeof node !== "string" && (blockNames.has(node.name) || hasBlock(node.children)),
  );
}

const paragraph = (children: Inline[]): Block => ({ type: "paragraph", children });

function cellOf(element: HtmlElement, context: HtmlContext): Inline[] {
  if (hasBlock(element.children) && findAll(element.children, "table").length > 0)
    note(context, "in-part", "table-in-table", "A table inside a table became words.");
  const leaves = leavesOf(element.children, [], context).map(
    (leaf): Leaf => (leaf.node.type === "break" ? { node: { type: "text", value: " " }, marks: [] } : leaf),
  );
  return inlineFromLeaves(leaves);
}

/** Elements of a name, but not those inside of another of that name. */
function findAll(nodes: readonly HtmlNode[], name: string): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    return node.name === name ? [node] : node.name === "table" ? [] : findAll(node.children, name);
  });
}

const alignOf = ({ attributes }: HtmlElement): Align => {
  const found = /text-align:\s*(left|right|center)/i.exec(attributes.style ?? "")?.[1] ?? attributes.align;
  const lower = found?.toLowerCase();
  return lower === "left" || lower === "right" || lower === "center" ? lower : null;
};

function tableOf(element: HtmlElement, context: HtmlContext): Block[] {
  const rows = findAll(element.children, "tr").map((row) =>
    row.children.filter(
      (cell): cell is HtmlElement => typeof cell !== "string" && (cell.name === "td" || cell.name === "th"),
    ),
  );
  const caption = findAll(element.children, "caption").flatMap(({ children }) =>
    blocksOf(children, [], context),
  );
  const [first, ...others] = rows;
  if (!first) return caption;
  // A table of one cell is a frame around something.
  const [only] = first;
  if (rows.length === 1 && first.length === 1 && only)
    return [...caption, ...blocksOf(only.children, [], context)];
  if (rows.flat().some(({ attributes }) => Number(attributes.colspan) > 1 || Number(attributes.rowspan) > 1))
    note(context, "changed", "merged-cells", "A table has merged cells. They were taken apart.");
  const isHead = first.some(({ name }) => name === "th");
  const width = Math.min(100, Math.max(...rows.map((row) => row.length)));
  const fill = (row: HtmlElement[]) =>
    Array.from({ length: width }, (_, index) => (row[index] ? cellOf(row[index], context) : []));
  if (!isHead && rows.length > 1)
    note(context, "changed", "table-without-head", "A table has no head. Its first row became one.");
  return [
    ...caption,
    {
      type: "table",
      align: Array.from({ length: width }, (_, index) => (first[index] ? alignOf(first[index]) : null)),
      head: fill(first),
      rows: others.map(fill),
    },
  ];
}

function listOf(element: HtmlElement, context: HtmlContext): Block[] {
  const ordered = element.name === "ol";
  const entries = element.children.flatMap((child): HtmlNode[][] => {
    if (typeof child === "string") return child.trim() ? [[child]] : [];
    if (child.name === "li") return [child.children];
    return [[child]];
  });
  const items = entries
    .map((children) => blocksOf(children, [], context))
    .filter((blocks) => blocks.length > 0);
  if (items.length === 0) return [];
  if (ordered && /^[aAiI]$/.test(element.attributes.type ?? ""))
    note(context, "changed", "list-letters", "A list with letters or Roman numbers has plain numbers now.");
  const start = Number(element.attributes.start ?? 1);
  const isStart = ordered && Number.isInteger(start) && start !== 1 && start >= 0 && start < 1e9;
  return [{ type: "list", ordered, ...(isStart ? { start } : {}), items }];
}

function calloutOf(element: HtmlElement, marks: readonly Mark[], context: HtmlContext): Block[] | undefined {
  const kind = calloutKinds.find((one) => classesOf(element).includes(`rehearse-${one}`));
  if (!kind) return undefined;
  const titles = element.children.filter(
    (child): child is HtmlElement => typeof child !== "string" && classesOf(child).includes("rehearse-title"),
  );
  const title = cleanText(htmlText(titles)).trim();
  const rest = element.children.filter((child) => typeof child === "string" || !titles.includes(child));
  const children = blocksOf(rest, marks, context);
  return children.length > 0 ? [{ type: "callout", kind, ...(title ? { title } : {}), children }] : [];
}

const classesOf = ({ attributes }: HtmlElement) => (attributes.class ?? "").split(/\s+/);

function blockOf(element: HtmlElement, marks: readonly Mark[], context: HtmlContext): Block[] {
  const { name, children } = element;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading) {
    const words = inlineFromLeaves(
      leavesOf(children, [], context).map((leaf) =>
        leaf.node.type === "break" ? { node: { type: "text", value: " " }, marks: [] } : leaf,
      ),
    );
    const depth = Math.min(4, Math.max(2, Number(heading))) as 2 | 3 | 4;
    return words.length > 0 ? [{ type: "heading", depth, id: "", children: words }] : [];
  }
  switch (name) {
    case "ul":
    case "ol":
    case "menu":
      return listOf(element, context);
    case "table":
      return tableOf(element, context);
    case "hr":
      return [{ type: "rule" }];
    case "pre": {
      const value = htmlText(children).replace(/\r\n?/g, "\n").replace(/^\n/, "").trimEnd();
      const lang = /\blanguage-([\w+-]{1,20})\b/.exec(
        [element, ...children]
          .map((one) => (typeof one === "string" ? "" : (one.attributes.class ?? "")))
          .join(" "),
      )?.[1];
      return value.trim()
        ? [{ type: "code", ...(lang ? { lang } : {}), value: value.replace(/[^\P{Cc}\n\t]/gu, "") }]
        : [];
    }
    case "blockquote": {
      const inner = blocksOf(children, marks, context);
      return inner.length > 0 ? [{ type: "quote", children: inner }] : [];
    }
    case "dt":
      return blocksOf(children, withMarks(marks, [{ type: "strong" }]), context);
    case "div":
      return calloutOf(element, marks, context) ?? blocksOf(children, marks, context);
    default:
      noteLook(element, context);
      return blocksOf(children, withMarks(marks, styleMarks(element)), context);
  }
}

function blocksOf(nodes: readonly HtmlNode[], marks: readonly Mark[], context: HtmlContext): Block[] {
  const blocks: Block[] = [];
  let run: Leaf[] = [];
  const endRun = () => {
    for (const words of paragraphsOf(run)) blocks.push(paragraph(words));
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === "string") run.push({ node: { type: "text", value: node }, marks });
    else if (blockNames.has(node.name)) {
      endRun();
      for (const block of blockOf(node, marks, context)) blocks.push(block);
    } else if (hasBlock(node.children) && !mediaNames.has(node.name) && !silentNames.has(node.name)) {
      // A mark around blocks: it goes on to the words in each.
      endRun();
      const type = markOf[node.name];
      const own = node.name === "a" ? linkMarks(node, context) : type ? [{ type } as Mark] : styleMarks(node);
      for (const block of blocksOf(node.children, withMarks(marks, own), context)) blocks.push(block);
    } else for (const leaf of leavesOfElement(node, marks, context)) run.push(leaf);
  }
  endRun();
  // A list that grew has room to spare (see `fitted` in inline-run).
  return blocks.slice();
}

const formula = /\\\(.{1,1000}?\\\)|\\\[.{1,1000}?\\\]|\$\$.{1,1000}?\$\$/s;

function noteText(html: string, context: HtmlContext): void {
  if (html.length > limits.htmlCharacters)
    note(
      context,
      "in-part",
      "text-too-long",
      `A text has ${html.length} characters; the first ${limits.htmlCharacters} were read.`,
      "Split the item.",
    );
  if (formula.test(html.slice(0, limits.htmlCharacters)))
    note(
      context,
      "changed",
      "formula",
      "A formula is shown as it is written: the format sets none.",
      "Write it in plain signs.",
    );
}

/**
 * HTML as rich text, by a list of what is allowed: paragraphs, headings, bold, italics, struck-out, code, links, lists, tables, quotes,
 * pictures. Everything else is unwrapped or left out, and noted. Nothing of the HTML itself comes through, so nothing in it can run.
 */
export function htmlToRichText(html: string, context: HtmlContext): Block[] {
  return htmlToSections(html, context).main;
}

/** The same, with the sections apart that our own export has set (`<div class="rehearse-hint">`). */
export function htmlToSections(
  source: string,
  given: HtmlContext,
): { main: Block[]; sections: HtmlSection[] } {
  const { html, uris } = liftDataUris(source);
  const picture = (address: string) => {
    const index = /^rehearse-data:(\d+)$/.exec(address)?.[1];
    return given.picture(index === undefined ? address : (uris[Number(index)] ?? address));
  };
  const context = { ...given, picture };
  noteText(html, context);
  const nodes = oneLanguage(parseHtml(html), context.notes);
  const sections: HtmlSection[] = [];
  const main = nodes.filter((node) => {
    const name = typeof node === "string" ? undefined : sectionName(node);
    if (typeof node === "string" || !name) return true;
    const blocks = blocksOf(node.children, [], context);
    if (blocks.length > 0) sections.push({ name, blocks });
    return false;
  });
  return { main: blocksOf(main, [], context), sections };
}

const sectionNames = ["hint", "explanation", "answer", "points"];

function sectionName(element: HtmlElement): string | undefined {
  return sectionNames.find(
    (name) => element.name === "div" && classesOf(element).includes(`rehearse-${name}`),
  );
}
