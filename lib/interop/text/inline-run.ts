import type { Inline } from "@/lib/bank/rich-text";

/** Something that applies to a stretch of words. Two stretches of the same link share one object. */
export type Mark =
  | { type: "strong" | "emphasis" | "delete" }
  | { type: "link"; url: string; title?: string }
  | { type: "term"; definition?: string };

/** A piece of a paragraph and the marks on it, outermost first. */
export interface Leaf {
  node: Exclude<Inline, { children: Inline[] }>;
  marks: readonly Mark[];
}

const isSame = (a: Mark | undefined, b: Mark | undefined) =>
  a === b ||
  (a?.type === b?.type && (a?.type === "strong" || a?.type === "emphasis" || a?.type === "delete"));

function nest(leaves: readonly Leaf[], depth: number): Inline[] {
  const nodes: Inline[] = [];
  for (let from = 0; from < leaves.length; ) {
    const leaf = leaves[from] as Leaf;
    const mark = leaf.marks[depth];
    if (!mark) {
      nodes.push(leaf.node);
      from++;
      continue;
    }
    let until = from + 1;
    while (until < leaves.length && isSame(leaves[until]?.marks[depth], mark)) until++;
    nodes.push({ ...mark, children: nest(leaves.slice(from, until), depth + 1) });
    from = until;
  }
  return nodes;
}

const edge = (value: string) => ({ before: value.startsWith(" "), after: value.endsWith(" ") });

/** Moves white space at the ends of marked words out of the marks, and joins texts that meet. */
function settle(nodes: readonly Inline[]): Inline[] {
  const settled: Inline[] = [];
  const add = (node: Inline) => {
    const last = settled.at(-1);
    if (node.type === "text" && last?.type === "text")
      last.value = (last.value + node.value).replace(/ {2,}/g, " ");
    else settled.push(node.type === "text" ? { ...node } : node);
  };
  for (const node of nodes) {
    if (!("children" in node)) {
      add(node);
      continue;
    }
    const children = settle(node.children);
    const [first] = children;
    const before = first?.type === "text" && edge(first.value).before;
    if (first?.type === "text") first.value = first.value.trimStart();
    const last = children.at(-1);
    const after = last?.type === "text" && edge(last.value).after;
    if (last?.type === "text") last.value = last.value.trimEnd();
    const kept = children.filter((child) => child.type !== "text" || child.value !== "");
    if (before) add({ type: "text", value: " " });
    if (kept.length > 0) add({ ...node, children: kept });
    if (after) add({ type: "text", value: " " });
  }
  return settled;
}

/** Takes white space off the ends of a paragraph and from around its line breaks. */
function trim(nodes: Inline[]): Inline[] {
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

/**
 * Signs that show nothing and only make texts differ that look alike. A change of direction could show a text as another one.
 */
const unseen = /[^\P{Cc}\t\n\v\f\r]|[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text without signs that can't be seen, white space collapsed as a browser would. */
export function cleanText(value: string): string {
  return value
    .replace(/\u2028|\u2029/g, " ")
    .replace(unseen, "")
    .replace(lone, "\ufffd")
    .replace(/[\s\u00a0]+/g, " ");
}

/** The content of a paragraph from its pieces: neat, without white space at its ends. */
export function inlineFromLeaves(leaves: readonly Leaf[]): Inline[] {
  const clean = leaves.map(({ node, marks }) => ({
    node: node.type === "text" ? { ...node, value: cleanText(node.value) } : node,
    // White space alone carries no mark but a link's or term's.
    marks: node.type === "text" && node.value.trim() === "" ? [] : marks,
  }));
  return fitted(trim(settle(nest(clean, 0))));
}

/**
 * The same content in lists that have no room to spare. One that grew entry by entry keeps room for some twenty, and there are dozens in an
 * item: more than its words take.
 */
function fitted(nodes: readonly Inline[]): Inline[] {
  return nodes.map((node) => ("children" in node ? { ...node, children: fitted(node.children) } : node));
}

/** Paragraphs from their pieces: two line breaks in a row start a new one. */
export function paragraphsOf(leaves: readonly Leaf[]): Inline[][] {
  const runs: Leaf[][] = [[]];
  leaves.forEach((leaf, index) => {
    const isBlank = (one: Leaf | undefined) => one?.node.type === "text" && one.node.value.trim() === "";
    let before = index - 1;
    while (before >= 0 && isBlank(leaves[before])) before--;
    if (leaf.node.type === "break" && leaves[before]?.node.type === "break") runs.push([]);
    else runs.at(-1)?.push(leaf);
  });
  return runs.map(inlineFromLeaves).filter((run) => run.length > 0);
}
