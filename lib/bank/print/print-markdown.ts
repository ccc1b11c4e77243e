import type { BlockContent, Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { mdxToMarkdown } from "mdast-util-mdx";
import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";
import { type Options, toMarkdown } from "mdast-util-to-markdown";

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

/** Blocks as Markdown, without line feeds at the ends. What has a meaning in MDX is escaped. */
export function printBlocks(nodes: BlockContent[]): string {
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

/** The opening tag of an element. */
export function printOpeningTag(name: string, attributes: MdxJsxAttribute[]): string {
  const empty = printBlocks([{ type: "mdxJsxFlowElement", name, attributes, children: [] }]);
  return empty.replace(/\s*\/>$/, ">");
}
