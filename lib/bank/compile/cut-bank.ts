import { createHash } from "node:crypto";
import type { Bank } from "../bank";
import type { BankManifest, ItemShard } from "../delivery/bank-manifest";
import { itemsAPage, itemsAShard, placeBits, placeOf } from "../delivery/item-place";
import { outlineItemOf } from "../delivery/outline-item";
import { type PlacedItem, packOutlinePage } from "../delivery/outline-page";
import type { Item } from "../item";

/** A bank cut up for its way to the browser. */
export interface CutBank {
  manifest: BankManifest;
  /** The JSON of each outline page and shard, by its hash. */
  parts: ReadonlyMap<string, string>;
}

/** The name of a part: 16 hexadecimal digits of the SHA-256 of its JSON. */
export function partHash(json: string): string {
  return createHash("sha256").update(json).digest("hex").slice(0, 16);
}

function groupByPlace(items: readonly Item[], bits: number): Item[][] {
  const places: Item[][] = Array.from({ length: 2 ** bits }, () => []);
  for (const item of items) places[placeOf(item.id, bits)]?.push(item);
  return places;
}

/** Cuts a bank into a manifest, outline pages and shards. The same bank gives the same parts. */
export function cutBank(bank: Bank): CutBank {
  const parts = new Map<string, string>();
  const keep = (part: unknown): string => {
    const json = JSON.stringify(part);
    const hash = partHash(json);
    parts.set(hash, json);
    return hash;
  };
  const cases = new Map(bank.cases.map((one) => [one.id, one]));
  const sources = new Map(bank.sources.map((one) => [one.id, one]));
  const order = new Map(bank.items.map(({ id }, index) => [id, index]));
  const byId = (a: Item, b: Item) => (a.id < b.id ? -1 : 1);

  const shardOf = (items: Item[]): ItemShard => {
    const named = new Set(items.flatMap((item) => (item.kind === "question" && item.case) || []));
    const cited = new Set(items.flatMap((item) => item.sources));
    return {
      items: items.sort(byId),
      cases: [...named].sort().flatMap((id) => cases.get(id) ?? []),
      sources: [...cited].sort().flatMap((id) => sources.get(id) ?? []),
    };
  };
  const pageBits = placeBits(bank.items.length, itemsAPage);
  const shardBits = placeBits(bank.items.length, itemsAShard);
  const shards = groupByPlace(bank.items, shardBits).map((items) => keep(shardOf(items)));
  const shardsAPage = 2 ** (shardBits - pageBits);
  const pages = groupByPlace(bank.items, pageBits).map((items, place) => {
    const placed = items.map(
      (item): PlacedItem => ({
        item: outlineItemOf(item),
        at: { file: "", index: order.get(item.id) as number },
      }),
    );
    return keep(packOutlinePage(placed, shards.slice(place * shardsAPage, (place + 1) * shardsAPage)));
  });
  const { id, version, title, language, exam, domains, feedback } = bank;
  const head = { id, version, title, language, exam, domains, feedback };
  return { manifest: { ...head, items: bank.items.length, pageBits, shardBits, pages }, parts };
}
