import type { Block } from "@/lib/bank/rich-text";
import { type Leaf, paragraphsOf } from "./inline-run";

/** Plain text as rich text: a line break where there is one, a new paragraph after an empty line. Nothing in it has a meaning. */
export function plainToRichText(text: string): Block[] {
  const leaves = text
    .split(/\r\n?|\n/)
    .flatMap((line, index): Leaf[] => [
      ...(index > 0 ? [{ node: { type: "break" } as const, marks: [] }] : []),
      { node: { type: "text", value: line }, marks: [] },
    ]);
  return paragraphsOf(leaves).map((children) => ({ type: "paragraph", children }));
}
