import type { Block } from "./rich-text";

/** Ids of the questions that a text asks on its way, each once. */
export function listChecks(blocks: readonly Block[]): string[] {
  const found = blocks.flatMap((block) => {
    if (block.type === "check") return [block.question];
    return block.type === "callout" || block.type === "quote" ? listChecks(block.children) : [];
  });
  return [...new Set(found)];
}
