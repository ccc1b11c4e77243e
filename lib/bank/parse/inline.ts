import type { PhrasingContent } from "mdast";
import { z } from "zod";
import { inlinePlainText } from "../plain-text";
import type { Inline } from "../rich-text";
import { type Element, readAttributes } from "./attributes";
import { linkProblem } from "./link-address";
import { reportExpression } from "./mdx-failure";
import type { PartContext } from "./part-context";
import { reportComponent } from "./report-component";

const anyText = z.string().max(500);

/** Puts neighbouring texts together and collapses white space, as a browser would show it. */
function joinTexts(nodes: Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text") last.value += node.value;
    else joined.push(node.type === "text" ? { ...node } : node);
  }
  for (const node of joined) if (node.type === "text") node.value = node.value.replace(/[ \t\n]+/g, " ");
  return joined.filter((node) => node.type !== "text" || node.value !== "");
}

/** Takes white space off both ends and round line breaks. */
function trimInline(nodes: Inline[]): Inline[] {
  nodes.forEach((node, index) => {
    if (node.type !== "text") return;
    if (index === 0 || nodes[index - 1]?.type === "break") node.value = node.value.trimStart();
    if (index === nodes.length - 1 || nodes[index + 1]?.type === "break") node.value = node.value.trimEnd();
  });
  const kept = nodes.filter((node) => node.type !== "text" || node.value !== "");
  while (kept[0]?.type === "break") kept.shift();
  while (kept.at(-1)?.type === "break") kept.pop();
  return kept;
}

function readImage(
  node: {
    url: string;
    alt?: string | null;
    title?: string | null;
    position?: { start: { line: number; column: number } };
  },
  context: PartContext,
): Inline[] {
  const at = node.position?.start;
  if (!node.alt?.trim()) {
    context.report.error(
      "image-without-alt",
      at,
      `The picture "${node.url}" has no description.`,
      "Write what it shows between the square brackets: ![what it shows](picture.png).",
    );
    return [];
  }
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(node.url)) {
    context.report.error(
      "external-image",
      at,
      `The picture "${node.url}" is not in the bank's folder.`,
      "Put a copy into the bank's folder and write its path from there, as in images/picture.png.",
    );
    return [];
  }
  const src = decoded(node.url).replace(/^\.\//, "");
  context.images.push({ src, at: context.report.place(at) });
  return [
    {
      type: "image",
      src,
      alt: node.alt.replace(/\s+/g, " ").trim(),
      ...(node.title ? { title: node.title } : {}),
    },
  ];
}

/** An address with its percent signs read; as it stands when they are not an encoding. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function readLink(
  url: string,
  title: string | null | undefined,
  node: PhrasingContent,
  context: PartContext,
): Inline[] {
  const children = "children" in node ? readInline(node.children as PhrasingContent[], context) : [];
  const problem = linkProblem(url);
  if (problem) {
    context.report.error(problem.rule, node.position?.start, problem.message, problem.help);
    return children;
  }
  if (inlinePlainText(children).trim() === "") {
    context.report.error(
      "empty-link",
      node.position?.start,
      "A link has no words.",
      "Write what it leads to between the square brackets: [text](https://address).",
    );
    return [];
  }
  return [{ type: "link", url, ...(title ? { title } : {}), children }];
}

function readElement(element: Element, context: PartContext): Inline[] {
  const { report } = context;
  const at = element.position?.start;
  if (element.name === "Term") {
    const { texts } = readAttributes(element, { definition: { takes: "text", schema: anyText } }, report);
    const children = trimInline(readInline(element.children as PhrasingContent[], context));
    if (children.length === 0)
      report.error("empty-part", at, "`<Term>` is empty.", "Write the word between <Term> and </Term>.");
    return [{ type: "term", ...(texts.definition ? { definition: texts.definition } : {}), children }];
  }
  if (element.name === "Blank" && context.blanks) {
    const { texts } = readAttributes(element, { hint: { takes: "text", schema: anyText } }, report);
    const answer = inlinePlainText(
      readInline(element.children as PhrasingContent[], { ...context, blanks: false }),
    ).trim();
    if (!answer)
      report.error("empty-blank", at, "A blank has no word in it.", "Write <Blank>the word</Blank>.");
    return [{ type: "blank", answer, ...(texts.hint ? { hint: texts.hint } : {}) }];
  }
  reportComponent(report, element.name, at, context.where);
  return [];
}

function readNode(node: PhrasingContent, context: PartContext): Inline[] {
  const at = node.position?.start;
  switch (node.type) {
    case "text":
      return [{ type: "text", value: node.value }];
    case "inlineCode":
      return [{ type: "code", value: node.value.replace(/\s+/g, " ") }];
    case "break":
      return [{ type: "break" }];
    case "emphasis":
    case "strong":
    case "delete": {
      const children = readInline(node.children, context);
      return children.length > 0 ? [{ type: node.type, children }] : [];
    }
    case "link":
      return readLink(node.url, node.title, node, context);
    case "linkReference": {
      const target = context.definitions.get(node.identifier);
      return target ? readLink(target.url, target.title, node, context) : readInline(node.children, context);
    }
    case "image":
      return readImage(node, context);
    case "imageReference": {
      const target = context.definitions.get(node.identifier);
      return target ? readImage({ ...node, url: target.url, title: target.title }, context) : [];
    }
    case "mdxJsxTextElement":
      return readElement(node, context);
    case "mdxTextExpression":
      reportExpression(context.report, at);
      return [];
    case "footnoteReference":
      context.report.error(
        "footnote",
        at,
        "Footnotes are not part of the format.",
        "Write the note into the text.",
      );
      return [];
    default:
      context.report.error(
        "unsupported-markdown",
        at,
        `Markdown of the kind "${node.type}" is not part of the format.`,
        "Write it in another way.",
      );
      return [];
  }
}

/** Converts Markdown within a paragraph. White space at the ends is kept; see `readTrimmedInline`. */
export function readInline(nodes: readonly PhrasingContent[], context: PartContext): Inline[] {
  return joinTexts(nodes.flatMap((node) => readNode(node, context)));
}

/** Converts the content of a paragraph, heading or cell, without white space at its ends. */
export function readTrimmedInline(nodes: readonly PhrasingContent[], context: PartContext): Inline[] {
  return trimInline(readInline(nodes, context));
}
