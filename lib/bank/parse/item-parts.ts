import type { Place } from "@/lib/shared/diagnostic";
import type { Block } from "../rich-text";
import { type Element, readAttributes } from "./attributes";
import { type BlockNode, collectDefinitions, isNote, liftBlockElements } from "./block-nodes";
import { readBlocks } from "./blocks";
import type { PartContext } from "./part-context";

const whereOf: Record<string, string> = {
  Hint: "in a hint",
  Explanation: "in an explanation",
  Answer: "in an answer",
  KeyPoints: "in key points",
  Stimulus: "in a stimulus",
};

/** Hints and other named parts of an item, and the blocks that are in none of them. */
export interface ItemParts {
  hints: Block[][];
  /** Named parts that may stand once, by tag. */
  once: Record<string, { blocks: Block[]; at: Place }>;
  rest: BlockNode[];
  /** The first of them that stands behind a part which may stand once. */
  behind?: BlockNode;
}

/**
 * Sorts an item's children into its parts.
 * @param names tags that may stand once in this kind of item.
 */
export function readItemParts(element: Element, names: readonly string[], context: PartContext): ItemParts {
  const parts: ItemParts = { hints: [], once: {}, rest: [] };
  collectDefinitions(element, context);
  for (const node of liftBlockElements(element.children as BlockNode[])) {
    const name = node.type === "mdxJsxFlowElement" ? node.name : null;
    if (node.type !== "mdxJsxFlowElement" || name === null || (name !== "Hint" && !names.includes(name))) {
      parts.rest.push(node);
      if (Object.keys(parts.once).length > 0 && !isNote(node)) parts.behind ??= node;
      continue;
    }
    const at = node.position?.start ?? { line: 1, column: 1 };
    readAttributes(node, {}, context.report);
    const before = context.report.errorCount();
    const blocks = readBlocks(node.children as BlockNode[], {
      ...context,
      where: whereOf[name] ?? "here",
      blanks: false,
    });
    if (blocks.length === 0 && context.report.errorCount() === before) {
      context.report.error(
        "empty-part",
        at,
        `\`<${name}>\` is empty.`,
        "Write something into it, or take it out.",
      );
    }
    if (name === "Hint") {
      parts.hints.push(blocks);
    } else if (parts.once[name]) {
      context.report.error(
        "duplicate-part",
        at,
        `\`<${name}>\` stands twice in one item.`,
        "Put both into one.",
      );
    } else {
      parts.once[name] = { blocks, at };
    }
  }
  return parts;
}

/** The hints and explanation of an item, as the schema names them. */
export function supportOf(parts: ItemParts): { hints: Block[][]; explanation?: Block[] } {
  const explanation = parts.once.Explanation?.blocks;
  return { hints: parts.hints, ...(explanation ? { explanation } : {}) };
}
