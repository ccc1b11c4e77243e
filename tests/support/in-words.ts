import type { Item } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import type { Piece } from "@/lib/interop/bridge/piece";
import type { InteropFormat } from "@/lib/interop/format";
import { mapInline } from "@/lib/interop/text/map-inline";
import { inShort, pieces } from "@/tests/support/foreign";

function bodyInWords(item: Item): string {
  switch (item.kind) {
    case "question":
      return inShort(item);
    case "flashcard":
      return `${plainText(item.front)} => ${plainText(item.answer)}`;
    case "cloze":
      return plainText(
        mapInline(item.text, (node) =>
          node.type === "blank" ? [{ type: "text", value: `[${node.answer}]` }] : [node],
        ),
      );
    case "short-answer":
      return `${plainText(item.prompt)} => ${plainText(item.answer)}`;
  }
}

/**
 * What became of one foreign item, on a line: its case in front of a colon, its items with `|` between them (questions as `inShort` has them,
 * blanks in brackets, cards and open questions with `=>`), `?` before hints, `####` before the explanation, rules of the report in
 * parentheses. A draft and what was left out say so.
 */
export function pieceInWords({ items, case: stimulus, isDraft, notes }: Piece): string {
  const [first] = items;
  const parts = [
    ...(isDraft ? ["draft:"] : items.length === 0 ? ["left out"] : []),
    ...(stimulus ? [`${plainText(stimulus.stimulus)}:`] : []),
    ...(items.length > 0 ? [items.map(bodyInWords).join(" | ")] : []),
    ...(first?.hints ?? []).map((hint) => `? ${plainText(hint)}`),
    ...(first?.explanation ? [`#### ${plainText(first.explanation)}`] : []),
    ...(notes.length > 0 ? [`(${notes.map(({ rule }) => rule).join(", ")})`] : []),
  ];
  return parts.join(" ");
}

/** The same of each item of a file. */
export function inWords(format: InteropFormat, text: string): string[] {
  return pieces(format, text).map(pieceInWords);
}
