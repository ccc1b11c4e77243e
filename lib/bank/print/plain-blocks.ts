import type { BlockContent, List, ListItem, Paragraph, PhrasingContent } from "mdast";

// Prints the plain nine tenths of what people write (paragraphs with bold and italics, options with rationales, points) many
// times as fast as the Markdown printer, and gives up at the first sign of anything else: then that printer has it. Where it
// does not give up, the text is the same to the letter: tests/lib/bank/plain-blocks.test.ts compares the two.

/** Signs that the Markdown printer may escape behind the beginning of a line. */
const escaped = /[\\`*_{[\]<&~@\p{Cc}]|:\/|[Ww]\.[-.\w]/u;
/** The beginnings of a line that never open anything but a paragraph. */
const plainStart = /^["'(“‘]?[\p{L}\p{N}]/u;
/** What looks like a word or a number and does open something. */
const otherStart = /^(?:\d+[.)]|import|export)/;

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
/** Signs beside which a mark opens or closes without anything being escaped. */
const beforeMark = /[ (]$/;
const behindMark = /^[ ,.;:?!)]/;

/** A text in which no sign has to be escaped; undefined where one may have to. */
function plainText(node: PhrasingContent | undefined): string | undefined {
  return node?.type === "text" && node.value !== "" && !escaped.test(node.value) ? node.value : undefined;
}

/** Bold or italic words without any other mark in them. */
function plainMark(node: PhrasingContent): string | undefined {
  if (node.type !== "strong" && node.type !== "emphasis") return undefined;
  const [only, ...others] = node.children;
  const text = others.length === 0 ? plainText(only) : undefined;
  if (text === undefined || !isWord(text[0]) || !isWord(text.at(-1))) return undefined;
  const mark = node.type === "strong" ? "**" : "*";
  return mark + text + mark;
}

function plainParagraph(block: BlockContent | undefined): string | undefined {
  if (block?.type !== "paragraph") return undefined;
  const { children } = block satisfies Paragraph;
  let printed = "";
  let isAfterMark = false;
  for (const [index, node] of children.entries()) {
    const text = plainText(node);
    if (text !== undefined) {
      // Two texts side by side are escaped each by itself.
      if (index > 0 && !(isAfterMark && behindMark.test(text))) return undefined;
      if (index === 0 && (!plainStart.test(text) || otherStart.test(text))) return undefined;
      printed += text;
      isAfterMark = false;
      continue;
    }
    const mark = plainMark(node);
    if (mark === undefined || isAfterMark || (index > 0 && !beforeMark.test(printed))) return undefined;
    printed += mark;
    isAfterMark = true;
  }
  return /\S$/.test(printed) ? printed : undefined;
}

/** An option with its rationale, or a point. */
function plainEntry({ checked, spread, children }: ListItem): string | undefined {
  const [first, second, ...others] = children as BlockContent[];
  const text = plainParagraph(first);
  if (text === undefined || others.length > 0) return undefined;
  if (typeof checked !== "boolean") return second ? undefined : `- ${text}`;
  const option = `- [${checked ? "x" : " "}] ${text}`;
  if (!second) return option;
  if (second.type !== "blockquote" || second.children.length !== 1 || spread !== false) return undefined;
  const rationale = plainParagraph(second.children[0] as BlockContent);
  return rationale === undefined ? undefined : `${option}\n  > ${rationale}`;
}

function plainList({ ordered, spread, children }: List): string | undefined {
  if (ordered || spread || children.length === 0) return undefined;
  const entries = children.map(plainEntry);
  // Entries of a list that does not say how far they stand apart have blank lines between them.
  return entries.includes(undefined) ? undefined : entries.join(spread === false ? "\n" : "\n\n");
}

/** Blocks as Markdown, where they are plain paragraphs with at most a list at their end; undefined where they are not. */
export function printPlainBlocks(nodes: readonly BlockContent[]): string | undefined {
  const printed: string[] = [];
  for (const [index, node] of nodes.entries()) {
    const isLast = index === nodes.length - 1;
    const text = node.type === "list" && isLast ? plainList(node) : plainParagraph(node);
    if (text === undefined) return undefined;
    printed.push(text);
  }
  return printed.join("\n\n");
}
