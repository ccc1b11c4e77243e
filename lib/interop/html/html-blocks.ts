import type { Align, Block, Inline } from "@/lib/bank/rich-text";
import { calloutKinds } from "@/lib/bank/rich-text";
import { cleanText, inlineFromLeaves, type Leaf, type Mark, paragraphsOf } from "../text/inline-run";
import { type HtmlContext, note } from "./html-context";
import { blockNames, mediaNames, silentNames } from "./html-names";
import { leavesOf, leavesOfElement, linkMarks, markOf, noteLook, styleMarks, withMarks } from "./html-words";
import { type HtmlElement, type HtmlNode, htmlText } from "./parse-html";

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

export const classesOf = ({ attributes }: HtmlElement) => (attributes.class ?? "").split(/\s+/);

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

/** Blocks in the order of the nodes; what stands between blocks becomes paragraphs. */
export function blocksOf(nodes: readonly HtmlNode[], marks: readonly Mark[], context: HtmlContext): Block[] {
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
