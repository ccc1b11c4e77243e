import type { Block } from "../rich-text";
import { collectDefinitions } from "./block-nodes";
import { readBlocks } from "./blocks";
import { parseMdx } from "./mdx";
import { reportMdxFailure } from "./mdx-failure";
import type { PartContext } from "./part-context";
import type { Report } from "./report";

function sectionsOf(body: string): { text: string; offset: number }[] {
  const lines = body.split("\n");
  const starts = lines.flatMap((line, index) => (index > 0 && /^#{1,6}\s/.test(line) ? [index] : []));
  return [0, ...starts].map((start, index, all) => ({
    text: lines.slice(start, all[index + 1] ?? lines.length).join("\n"),
    offset: start,
  }));
}

function readWhole(text: string, context: PartContext): Block[] | undefined {
  const parsed = parseMdx(text);
  if (!parsed.tree) return undefined;
  collectDefinitions(parsed.tree, context.definitions);
  return parsed.tree.children.flatMap((node) => {
    const before = context.report.errorCount();
    const blocks = readBlocks([node], context);
    return context.report.errorCount() > before ? [] : blocks;
  });
}

/**
 * Reads prose (a lesson, a landing text). A block with an error is left out; when the text can't be parsed as a
 * whole, it is read section by section and only the broken ones are left out.
 */
export function readProse(
  body: string,
  report: Report,
  makeContext: (report: Report) => PartContext,
): { blocks: Block[]; context: PartContext } {
  const context = makeContext(report);
  const whole = readWhole(body, context);
  if (whole) return { blocks: whole, context };
  const blocks = sectionsOf(body).flatMap(({ text, offset }) => {
    const below = report.below(offset);
    const failed = parseMdx(text).failure;
    if (failed) reportMdxFailure(failed, text, below);
    return readWhole(text, { ...context, report: below }) ?? [];
  });
  return { blocks, context };
}
