import { idSchema } from "@/lib/bank/item";
import { hashText } from "@/lib/shared/hash";
import type { Piece } from "../bridge/piece";
import { type TargetBank, toPiece } from "../bridge/to-piece";
import type { ForeignItem } from "../foreign-item";
import type { Reading } from "../format";
import { IdGiver, shortHash } from "../stable-id";
import type { BankContent } from "./bank-text";
import type { Ledger } from "./ledger";
import { keepAdditions } from "./merge-item";
import { currentOf, fieldsOf, pieceHash, printed } from "./piece-in-bank";
import { sourceKey, wantedId } from "./source-key";
import type { Step } from "./step";

/** A foreign item's category in one text; empty where it has none. */
export const categoryName = ({ category }: Pick<ForeignItem, "category">) => category.join(" / ");

/** Whether a piece stands in the bank just as it would be written. */
function isThere(piece: Piece, content: BankContent): boolean {
  if (piece.isDraft) {
    const [item] = piece.items;
    const draft = content.drafts.get(piece.case?.id ?? item?.id ?? "");
    return draft?.text.trimEnd() === (piece.text ?? printed(piece.items, piece.case)).trimEnd();
  }
  const current = currentOf(piece, content);
  const items = piece.items.map((item) => {
    const now = content.items.get(item.id);
    return now ? keepAdditions(item, now, piece.hasDomain) : item;
  });
  return current !== undefined && fieldsOf({ ...piece, items }, current).length === 0;
}

/**
 * Gives each item its id: the one that it had last time, the source's own where it can be one, else one that is free. An item that no
 * ledger knows and that stands in the bank to the letter has its id already: an import was stopped before it wrote the ledger.
 */
export function identify(
  reading: Reading,
  bank: TargetBank,
  source: string,
  bankContent: BankContent,
  { entries }: Ledger,
  domainOf: ReadonlyMap<string, string> | undefined,
): Omit<Step, "change">[] {
  const { ids: bankIds, items: bankItems } = bankContent;
  const owned = new Set(Object.values(entries).map(({ id }) => id));
  const giver = new IdGiver([...bankIds, ...owned]);
  const seen = new Map<string, number>();
  /** Ids that items of this reading have: none of them can be another's of an earlier time. */
  const given = new Set<string>();
  const ownId = ({ sourceId, hasOpaqueId }: ForeignItem) => {
    if (sourceId === undefined || hasOpaqueId || !idSchema.safeParse(sourceId).success) return undefined;
    return bankIds.has(sourceId) || (/[a-z]/.test(sourceId) && giver.claim(sourceId)) ? sourceId : undefined;
  };
  return reading.items.map((foreign) => {
    const home = { ...bank, domain: domainOf?.get(categoryName(foreign)) ?? bank.domain };
    const key = sourceKey(foreign, source, seen);
    const known = entries[key]?.id ?? ownId(foreign);
    const content = () => JSON.stringify(foreign.body);
    let isFound = known !== undefined;
    const isIts = (one: string) => {
      if (owned.has(one) || given.has(one) || !isThere(toPiece(foreign, one, home), bankContent))
        return false;
      owned.add(one);
      isFound = true;
      return true;
    };
    let id = known ?? giver.give(wantedId(foreign), content, isIts);
    let piece = toPiece(foreign, id, home);
    // The questions of a case have ids of their own, made of the case's.
    if (piece.case && !isFound && !piece.items.every((item) => giver.claim(item.id))) {
      id = giver.give(`${id}-${shortHash(content())}`, content, isIts);
      piece = toPiece(foreign, id, home);
    }
    given.add(id);
    const items = piece.items.map((item) => {
      const now = piece.isDraft ? undefined : bankItems.get(item.id);
      return now ? keepAdditions(item, now, piece.hasDomain) : item;
    });
    const isAsRead = piece.text !== undefined && items.every((item, index) => item === piece.items[index]);
    const text = isAsRead ? (piece.text ?? "") : items.length > 0 ? printed(items, piece.case) : "";
    const hash = piece.isDraft ? hashText(text) : pieceHash(piece);
    return { key, piece: { ...piece, items }, source: piece.items, id, text, hash };
  });
}
