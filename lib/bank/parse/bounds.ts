import type { Nodes, Root } from "mdast";
import type { MdxFailure } from "./mdx-failure-shape";

/** Longest text that is parsed in one piece: an item, a lesson, or what stands between two items. */
export const maxCharacters = 50_000;

/** Deepest nesting of lists and quotes on one line. */
const maxDepth = 20;

/** Deepest nesting of anything: a list in a list takes two levels. What reads the tree later may then recurse. */
const maxTreeDepth = 60;

/** Most runs of `*`, `_` or `~` in one stretch of lines without a blank one. */
const maxMarks = 1000;

const containers = new RegExp(`^(?:\\s*(?:>|[-*+]|\\d{1,9}[.)])){${maxDepth + 1}}`);
const thematicBreak = /^[\s>]*(?:[-\s]+|[*\s]+)$/;

function fail(ruleId: string, at: MdxFailure["at"]): MdxFailure {
  return { ruleId, source: "rehearse", reason: ruleId, at };
}

/**
 * Refuses text that would keep the Markdown parser busy for minutes: its time grows with the square of nesting and
 * of marks that might belong together. Nothing that people write comes near these bounds.
 */
export function boundsFailure(text: string): MdxFailure | undefined {
  if (text.length > maxCharacters) return fail("too-long", { line: 1, column: 1 });
  let marks = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (containers.test(line) && !thematicBreak.test(line))
      return fail("too-deep", { line: index + 1, column: 1 });
    marks = line.trim() === "" ? 0 : marks + (line.match(/\*+|_+|~+/g)?.length ?? 0);
    if (marks > maxMarks) return fail("too-many-marks", { line: index + 1, column: 1 });
  }
  return undefined;
}

/** Refuses a syntax tree that is so deep that whatever reads it might run out of stack. */
export function depthFailure(tree: Root): MdxFailure | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > maxTreeDepth) return fail("too-deep", first?.position?.start);
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
  return undefined;
}
