import type { MdxFailure } from "./mdx";

/** Longest text that is parsed in one piece: an item, a lesson, or what stands between two items. */
export const maxCharacters = 50_000;

/** Deepest nesting of lists and quotes on one line. */
const maxDepth = 20;

/** Most runs of `*`, `_` or `~` in one stretch of lines without a blank one. */
const maxMarks = 1000;

const containers = new RegExp(`^(?:\\s*(?:>|[-*+]|\\d{1,9}[.)])){${maxDepth + 1}}`);
const thematicBreak = /^[\s>]*(?:[-\s]+|[*\s]+)$/;

/**
 * Refuses text that would keep the Markdown parser busy for minutes: its time grows with the square of nesting and
 * of marks that might belong together. Nothing that people write comes near these bounds.
 */
export function boundsFailure(text: string): MdxFailure | undefined {
  const fail = (ruleId: string, line: number): MdxFailure => ({
    ruleId,
    source: "rehearse",
    reason: ruleId,
    at: { line, column: 1 },
  });
  if (text.length > maxCharacters) return fail("too-long", 1);
  let marks = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (containers.test(line) && !thematicBreak.test(line)) return fail("too-deep", index + 1);
    marks = line.trim() === "" ? 0 : marks + (line.match(/\*+|_+|~+/g)?.length ?? 0);
    if (marks > maxMarks) return fail("too-many-marks", index + 1);
  }
  return undefined;
}
