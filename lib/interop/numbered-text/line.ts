import type { Block } from "@/lib/bank/rich-text";
import { type Leaf, paragraphsOf } from "../text/inline-run";

/** What a program's own numbering puts before a paragraph; it is no part of the text. */
export interface ListMark {
  kind: "number" | "letter" | "bullet";
  /** Its number, from 1. */
  value: number;
  /** Paragraphs of one list share it. */
  list: string;
  /** How deep it stands, from 0. */
  level: number;
}

/** What stands above a question's number and speaks of it: `Type: MR`, `Title: …`, `Points: 2`. */
export interface Ahead {
  type?: string;
  title?: string;
  hasPoints?: true;
}

/** A line of a document: a paragraph, or a part of one up to a line break. */
export interface Line {
  leaves: readonly Leaf[];
  /** Counted from 1, where the document has lines. */
  line?: number;
  /** It goes on in the paragraph of the line before. */
  isSameParagraph: boolean;
  /** An empty line stands above it. */
  isAfterBlank: boolean;
  mark?: ListMark;
  /** A table, in the place of words. */
  block?: Block;
  isHeading?: boolean;
  /** All its words stand out: bold, in a colour, marked with a pen. Many mark the key so. */
  standsOut?: boolean;
  /** What stood above it and speaks of its question. */
  ahead?: Ahead;
}

/** The words of a line, as many characters as its leaves have. */
export function lineText({ leaves }: Pick<Line, "leaves">): string {
  return leaves.map(({ node }) => (node.type === "text" ? node.value : "\ufffc")).join("");
}

/** A part of a line, by characters of its text. */
export function sliceLine(line: Line, from: number, to = Number.POSITIVE_INFINITY): Line {
  let at = 0;
  const leaves: Leaf[] = [];
  for (const leaf of line.leaves) {
    const length = leaf.node.type === "text" ? leaf.node.value.length : 1;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    at += length;
    if (start >= end) continue;
    leaves.push(
      leaf.node.type === "text"
        ? { ...leaf, node: { ...leaf.node, value: leaf.node.value.slice(start, end) } }
        : leaf,
    );
  }
  return { ...line, leaves };
}

/** Lines of one list, from the first of a level on, as a list with lists in it. */
function listOf(lines: readonly Line[], level: number): Block {
  const items: Block[][] = [];
  const first = lines[0]?.mark;
  for (let from = 0; from < lines.length; ) {
    let until = from + 1;
    while (until < lines.length && (lines[until]?.mark?.level ?? 0) > level) until++;
    const inner = lines.slice(from + 1, until);
    const own = paragraphs([lines[from] as Line]);
    items.push([...own, ...(inner.length > 0 ? [listOf(inner, inner[0]?.mark?.level ?? level + 1)] : [])]);
    from = until;
  }
  const ordered = first?.kind !== "bullet";
  const start = first?.value ?? 1;
  return { type: "list", ordered, ...(ordered && start !== 1 ? { start } : {}), items };
}

function paragraphs(lines: readonly Line[]): Block[] {
  const runs: Leaf[][] = [];
  for (const { leaves, isSameParagraph } of lines) {
    const run = runs.at(-1);
    if (isSameParagraph && run) run.push({ node: { type: "break" }, marks: [] }, ...leaves);
    else runs.push([...leaves]);
  }
  return runs.flatMap(paragraphsOf).map((children) => ({ type: "paragraph", children }));
}

/** Lines as rich text: paragraphs, lists by their marks, tables. */
export function linesToRichText(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < lines.length; ) {
    const line = lines[from] as Line;
    let until = from + 1;
    const goesOn = (next: Line | undefined) => {
      if (next === undefined || next.block || !line.mark || !next.mark)
        return next !== undefined && !next.block && !line.mark === !next.mark;
      const last = lines[until - 1]?.mark;
      // Some programs give each entry a list of its own that goes on counting.
      const counts = next.mark.kind === line.mark.kind && next.mark.value === (last?.value ?? 0) + 1;
      return (
        next.mark.level >= line.mark.level &&
        (next.mark.list === line.mark.list || (counts && next.mark.value > 1))
      );
    };
    while (!line.block && goesOn(lines[until])) until++;
    const run = lines.slice(from, until);
    if (line.block) blocks.push(line.block);
    else if (line.mark) {
      const list = listOf(run, line.mark.level);
      if (list.type === "list" && list.items.every((item) => item.length > 0)) blocks.push(list);
      else blocks.push(...paragraphs(run));
    } else blocks.push(...paragraphs(run));
    from = until;
  }
  return blocks;
}
