import type { Item } from "@/lib/bank/item";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import { printItemFile } from "@/lib/bank/print/print-item";
import { differingFields, hasSameWords, isEqual } from "./compare-items";
import type { Piece } from "./piece";

/** Sizes of pictures are no part of the text, so what is read has none; nothing else may differ. */
function settle(item: Item, read: Item, piece: Piece): Item | undefined {
  // The same to the letter: the one that is there already is kept, and shares its texts with what it was made of.
  if (isEqual(item, read)) return item;
  const differing = differingFields(item, read);
  if (differing.length === 0) return read;
  if (!hasSameWords(item, read)) return undefined;
  piece.notes.push({
    fate: "changed",
    rule: "set-anew",
    message: `The words are all there; how they are set changed a little in: ${differing.join(", ")}.`,
  });
  return read;
}

/**
 * Prints a piece as MDX, parses it again, and takes what was read: what is in the file is what is told. A piece that does not come back
 * is left out, with the parser's own words.
 */
export function readBack(piece: Piece): Piece {
  const leftOut = (rule: string, message: string): Piece => ({
    ...piece,
    items: [],
    notes: [...piece.notes, { fate: "left-out", rule, message }],
  });
  const text = printItemFile(piece.items, piece.case ? [piece.case] : []);
  const { items, cases, diagnostics } = parseItemFile(text, "");
  const [error] = diagnostics;
  if (error) return leftOut(error.rule, `The bank would refuse it: ${error.message} ${error.help}`);
  const settled = { ...piece, notes: [...piece.notes] };
  const read = piece.items.map((item) => {
    const again = items.find((one) => one.item.id === item.id)?.item;
    return again && settle(item, again, settled);
  });
  if (read.includes(undefined) || (piece.case && cases.length !== 1))
    return leftOut("not-the-same", "Written into the bank, it would not read as the same item.");
  const { case: _before, ...rest } = settled;
  // What reads as the same prints as the same, so it need not be printed again.
  const isSame = !piece.case && settled.notes.length === piece.notes.length;
  return {
    ...rest,
    items: read as Item[],
    ...(cases[0] ? { case: cases[0].case } : {}),
    ...(isSame ? { text } : {}),
  };
}
