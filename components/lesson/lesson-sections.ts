import type { Block } from "@/lib/bank/rich-text";

/** A lesson's blocks, cut before each heading of the first level. What comes before the first one is a section, too. */
export function lessonSections(body: readonly Block[]): Block[][] {
  const sections: Block[][] = [];
  for (const block of body) {
    const last = sections.at(-1);
    if (last && !(block.type === "heading" && block.depth === 2)) last.push(block);
    else sections.push([block]);
  }
  return sections;
}
