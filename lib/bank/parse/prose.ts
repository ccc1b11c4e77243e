import type { Root } from "mdast";
import type { Block } from "../rich-text";
import { collectDefinitions } from "./block-nodes";
import { readBlocks } from "./blocks";
import { closesFence, fenceOf } from "./fences";
import { parseMdx } from "./mdx";
import { reportMdxFailure } from "./mdx-failure";
import type { PartContext } from "./part-context";
import type { Report } from "./report";

/** Code or a callout that is longer is taken for one that somebody forgot to close. */
const maxInnerLines = 300;

/** Lines that lie in fenced code or in a callout, where a heading starts no section. */
function innerLines(lines: readonly string[]): Set<number> {
  const inner = new Set<number>();
  const skip = (from: number, isEnd: (line: string) => boolean) => {
    const length = lines.slice(from + 1, from + 1 + maxInnerLines).findIndex(isEnd);
    for (let index = from; index <= from + length; index++) inner.add(index);
  };
  lines.forEach((line, index) => {
    if (inner.has(index)) return;
    const fence = fenceOf(line);
    if (fence) skip(index, (other) => closesFence(fence, fenceOf(other)));
    else if (/^\s*<Callout\b/.test(line) && !line.includes("</Callout>"))
      skip(index, (other) => /<\/?Callout\b/.test(other));
  });
  return inner;
}

function sectionsOf(body: string): { text: string; offset: number }[] {
  const lines = body.split("\n");
  const inner = innerLines(lines);
  const starts = lines.flatMap((line, index) =>
    index > 0 && !inner.has(index) && /^#{1,6}\s/.test(line) ? [index] : [],
  );
  return [0, ...starts].map((start, index, all) => ({
    text: lines.slice(start, all[index + 1] ?? lines.length).join("\n"),
    offset: start,
  }));
}

function readNodes(tree: Root, context: PartContext): Block[] {
  collectDefinitions(tree, context);
  return tree.children.flatMap((node) => {
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
  const whole = parseMdx(body);
  if (whole.tree) return { blocks: readNodes(whole.tree, context), context };
  if (whole.failure.ruleId === "too-long") {
    reportMdxFailure(whole.failure, body, report);
    return { blocks: [], context };
  }
  const before = report.errorCount();
  const blocks = sectionsOf(body).flatMap(({ text, offset }) => {
    const below = report.below(offset);
    const section = parseMdx(text);
    if (section.tree) return readNodes(section.tree, { ...context, report: below });
    reportMdxFailure(section.failure, text, below);
    return [];
  });
  // The fault may lie in how the sections hang together.
  if (report.errorCount() === before) reportMdxFailure(whole.failure, body, report);
  return { blocks, context };
}
