import type { Case, Item } from "@/lib/bank/item";
import { printItemFile } from "@/lib/bank/print/print-item";
import { hashText } from "@/lib/shared/hash";
import { differingFields, isSameCase } from "../bridge/compare-items";
import type { Piece } from "../bridge/piece";
import type { BankContent } from "./bank-text";
/** Items, and their case, as the text of a file. */
export const printed = (items: readonly Item[], one: Case | undefined) =>
  printItemFile(items, one ? [one] : []);

/** Names what the source says of some items. A domain that it doesn't say is no part of it. */
export function sourceHash(items: readonly Item[], one: Case | undefined, hasDomain: boolean): string {
  return hashText(printed(hasDomain ? items : items.map((item) => ({ ...item, domain: "any" })), one));
}

/** The same of a piece, from the text that it was printed as, where there is one. */
export function pieceHash({ items, case: one, hasDomain, text }: Piece): string {
  const [item, ...others] = items;
  if (text === undefined || !item || others.length > 0) return sourceHash(items, one, hasDomain);
  // The first attribute of that name is the item's own: only ids stand before it.
  return hashText(hasDomain ? text : text.replace(` domain="${item.domain}"`, ' domain="any"'));
}

/** The items of the bank that a piece would replace. */
export function currentOf(
  { items, case: one }: Piece,
  content: BankContent,
): { items: Item[]; case?: Case } | undefined {
  const found = items.flatMap(({ id }) => content.items.get(id) ?? []);
  const stimulus = one ? content.cases.get(one.id) : undefined;
  return found.length === 0 && !stimulus
    ? undefined
    : { items: found, ...(stimulus ? { case: stimulus } : {}) };
}

/** In which fields a piece differs from what the bank has of it. */
export function fieldsOf(piece: Piece, current: { items: Item[]; case?: Case }): string[] {
  const fields = piece.items.flatMap((item) => {
    const now = current.items.find(({ id }) => id === item.id);
    return now ? differingFields(now, item) : ["questions"];
  });
  const isSame = piece.case ? current.case !== undefined && isSameCase(piece.case, current.case) : true;
  return [...new Set([...fields, ...(isSame ? [] : ["stimulus"])])];
}
