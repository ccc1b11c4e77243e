import { linkProblem } from "@/lib/bank/parse/link-address";
import { cleanText, type Leaf, type Mark } from "../text/inline-run";
import { scriptText } from "../text/script-text";
import { type HtmlContext, note } from "./html-context";
import { blockNames, mediaNames, silentNames } from "./html-names";
import { type HtmlElement, type HtmlNode, htmlText } from "./parse-html";

export const markOf: Record<string, Mark["type"] | undefined> = {
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

export function noteLook({ name, attributes }: HtmlElement, context: HtmlContext): void {
  const style = attributes.style ?? "";
  const isLook = /colou?r|background|font-(?:size|family)|border|float|highlight/i.test(style);
  if (isLook || name === "font" || name === "mark" || name === "u" || name === "big" || name === "small")
    note(context, "changed", "look", "Underlines, colours, sizes and typefaces are not kept; the words are.");
}

/** Bold and italics that are written as a style. */
export function styleMarks({ attributes }: HtmlElement): Mark[] {
  const style = attributes.style ?? "";
  return [
    ...(/font-weight:\s*(?:bold|[6-9]00)/i.test(style) ? [{ type: "strong" } as const] : []),
    ...(/font-style:\s*italic/i.test(style) ? [{ type: "emphasis" } as const] : []),
    ...(/text-decoration[^;]*line-through/i.test(style) ? [{ type: "delete" } as const] : []),
  ];
}

export function withMarks(marks: readonly Mark[], added: readonly Mark[]): readonly Mark[] {
  const fresh = added.filter(({ type }) => !marks.some((mark) => mark.type === type));
  return fresh.length > 0 ? [...marks, ...fresh] : marks;
}

export function linkMarks(element: HtmlElement, context: HtmlContext): Mark[] {
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

export function leavesOf(nodes: readonly HtmlNode[], marks: readonly Mark[], context: HtmlContext): Leaf[] {
  return nodes.flatMap((node): Leaf[] => {
    if (typeof node === "string") return [{ node: { type: "text", value: node }, marks }];
    return leavesOfElement(node, marks, context);
  });
}

export function leavesOfElement(element: HtmlElement, marks: readonly Mark[], context: HtmlContext): Leaf[] {
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
