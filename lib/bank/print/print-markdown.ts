import type { BlockContent, Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { mdxToMarkdown } from "mdast-util-mdx";
import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { printPlainBlocks } from "./plain-blocks";

/** At the beginning of a line, MDX reads these words as code. */
const statements: Options = {
  unsafe: [
    { atBreak: true, character: "i", after: "mport[ \\t{]" },
    { atBreak: true, character: "e", after: "xport[ \\t{]" },
  ],
};

const extensions = [
  statements,
  gfmToMarkdown({ tablePipeAlign: false }),
  mdxToMarkdown({ printWidth: Number.POSITIVE_INFINITY }),
];

/**
 * Blocks as Markdown, without line feeds at the ends. What has a meaning in MDX is escaped.
 * @param way "long" has the Markdown printer print all of it; the result is the same
 */
export function printBlocks(nodes: BlockContent[], way: "short" | "long" = "short"): string {
  const plain = way === "short" ? printPlainBlocks(nodes) : undefined;
  if (plain !== undefined) return plain;
  const root: Root = { type: "root", children: nodes };
  return toMarkdown(root, {
    bullet: "-",
    emphasis: "*",
    fences: true,
    listItemIndent: "one",
    rule: "-",
    resourceLink: true,
    extensions,
  }).trimEnd();
}

/** Values that nothing has to be escaped in. */
const plainValue = /^[\w ,.:;-]*$/;

/** The opening tag of an element. */
export function printOpeningTag(name: string, attributes: MdxJsxAttribute[]): string {
  const isPlain = attributes.every(({ value }) => typeof value !== "object" || value === null);
  if (isPlain && attributes.every(({ value }) => plainValue.test(String(value ?? ""))))
    return `<${[name, ...attributes.map(plainAttribute)].join(" ")}>`;
  const empty = printBlocks([{ type: "mdxJsxFlowElement", name, attributes, children: [] }]);
  return empty.replace(/\s*\/>$/, ">");
}

const plainAttribute = ({ name, value }: MdxJsxAttribute) =>
  value === null || value === undefined ? name : `${name}="${value}"`;
