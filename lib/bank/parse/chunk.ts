import { type BlockNode, liftBlockElements } from "./block-nodes";
import { parseMdx } from "./mdx";
import { reportMdxFailure } from "./mdx-failure";
import type { Report } from "./report";

/** The blocks of a piece of a file; none when it can't be parsed, which is reported. */
export function parseChunk(text: string, report: Report): BlockNode[] {
  if (text.trim() === "") return [];
  const parsed = parseMdx(text);
  if (parsed.tree) return liftBlockElements(parsed.tree.children);
  reportMdxFailure(parsed.failure, text, report);
  return [];
}
