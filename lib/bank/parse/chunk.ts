import { type BlockNode, liftBlockElements } from "./block-nodes";
import { parseMdx } from "./mdx";
import { reportMdxFailure } from "./mdx-failure";
import { parsePlainChunk } from "./plain-chunk";
import type { Report } from "./report";

/** The blocks of a piece of a file; none when it can't be parsed, which is reported. */
export function parseChunk(text: string, report: Report): BlockNode[] {
  if (text.trim() === "") return [];
  const parsed = parseMdx(text);
  if (parsed.tree) return liftBlockElements(parsed.tree.children);
  reportMdxFailure(parsed.failure, text, report);
  return [];
}

/** Reads a piece of a file into blocks. */
export type ParseChunk = (text: string, report: Report) => BlockNode[];

/** Thrown where a piece is not plain enough for the short way. */
const notPlain = new Error("This piece is not plain.");

function parsePlain(text: string): BlockNode[] {
  if (text.trim() === "") return [];
  const nodes = parsePlainChunk(text);
  if (!nodes) throw notPlain;
  return nodes;
}

/**
 * Reads something the short way, and the long way when it is not plain or when there is anything to be said about it:
 * messages come from the Markdown parser's tree alone.
 */
export function readPlainFirst<T>(report: Report, read: (parse: ParseChunk, report: Report) => T): T {
  const trial = report.apart();
  try {
    const result = read(parsePlain, trial);
    if (trial.diagnostics.length === 0) return result;
  } catch (error) {
    if (error !== notPlain) throw error;
  }
  return read(parseChunk, report);
}
