import type { Bank, Source } from "../bank";
import type { BankManifest } from "../delivery/bank-manifest";
import { headOf } from "../delivery/bank-outline";
import { itemsAPage, itemsAShard, placeBits, placeOf } from "../delivery/item-place";
import { type OutlineItem, outlineItemOf } from "../delivery/outline-item";
import { packOutlinePage, type WrittenAt } from "../delivery/outline-page";
import { digest } from "./pack";

/** A bank cut up for its way to the browser. */
export interface CutBank {
  manifest: BankManifest;
  /** The JSON of each outline page and shard, by its hash. */
  parts: ReadonlyMap<string, string>;
}

/** The name of a part: 16 hexadecimal digits of the SHA-256 of its JSON. */
export function partHash(json: string | Uint8Array): string {
  return digest(json).slice(0, 16);
}

/** Content that is read when it is needed. */
interface LazyContent {
  /** Names the content. */
  key: string;
  /** Its JSON. */
  read(): string;
}

/** An item to be cut: its outline, its place, and its content on demand. */
export interface CutItem extends LazyContent {
  item: OutlineItem & { sources: readonly string[] };
  at: WrittenAt;
}

/** A case to be put beside its questions. */
export interface CutCase extends LazyContent {
  id: string;
}

/** All that a bank's shards hold. */
interface ToCut {
  items: readonly CutItem[];
  cases: readonly CutCase[];
  sources: readonly Source[];
}

/** Where parts go. */
export interface PartSink {
  /** Takes the JSON of a part and gives its hash. */
  keep(json: string): string;
  /** Takes a shard by the names of its contents; one that is there already need not be made again. */
  keepShard(recipe: string, make: () => string): string;
}

/** Items by their place, each with its index in the bank. */
function groupByPlace<T extends CutItem>(items: readonly T[], bits: number): T[][] {
  const places: T[][] = Array.from({ length: 2 ** bits }, () => []);
  for (const one of items) places[placeOf(one.item.id, bits)]?.push(one);
  return places;
}

/** Cuts items into shards and outline pages, one after the other. The same items give the same parts. */
export function cutParts(
  { items, cases, sources }: ToCut,
  sink: PartSink,
): Pick<BankManifest, "pageBits" | "shardBits" | "pages"> {
  const caseById = new Map(cases.map((one) => [one.id, one]));
  const sourceById = new Map(sources.map((one) => [one.id, one]));
  const byId = (a: CutItem, b: CutItem) => (a.item.id < b.item.id ? -1 : 1);
  const keepShard = (unordered: CutItem[]): string => {
    const held = unordered.sort(byId);
    const caseIds = [...new Set(held.flatMap(({ item }) => item.case ?? []))].sort();
    const beside = caseIds.flatMap((id) => caseById.get(id) ?? []);
    const cited = [...new Set(held.flatMap(({ item }) => item.sources))].sort();
    const citedJson = JSON.stringify(cited.flatMap((id) => sourceById.get(id) ?? []));
    const recipe = digest(`${held.map(({ key }) => key)}|${beside.map(({ key }) => key)}|${citedJson}`).slice(
      0,
      16,
    );
    const list = (contents: readonly LazyContent[]) => contents.map((one) => one.read()).join(",");
    return sink.keepShard(
      recipe,
      () => `{"items":[${list(held)}],"cases":[${list(beside)}],"sources":${citedJson}}`,
    );
  };
  const pageBits = placeBits(items.length, itemsAPage);
  const shardBits = placeBits(items.length, itemsAShard);
  const shards = groupByPlace(items, shardBits).map(keepShard);
  const shardsAPage = 2 ** (shardBits - pageBits);
  const pages = groupByPlace(items, pageBits).map((held, place) => {
    const own = shards.slice(place * shardsAPage, (place + 1) * shardsAPage);
    return sink.keep(JSON.stringify(packOutlinePage(held, own)));
  });
  return { pageBits, shardBits, pages };
}

/** Cuts a bank that is in memory into a manifest, outline pages and shards. */
export function cutBank(bank: Bank): CutBank {
  const parts = new Map<string, string>();
  const keep = (json: string): string => {
    const hash = partHash(json);
    parts.set(hash, json);
    return hash;
  };
  const items = bank.items.map((item, index) => ({
    item: { ...outlineItemOf(item), sources: item.sources },
    at: { file: "", index },
    key: item.id,
    read: () => JSON.stringify(item),
  }));
  const cases = bank.cases.map((one) => ({ id: one.id, key: one.id, read: () => JSON.stringify(one) }));
  const cut = cutParts(
    { items, cases, sources: bank.sources },
    { keep, keepShard: (_, make) => keep(make()) },
  );
  return { manifest: { ...headOf(bank), items: bank.items.length, ...cut }, parts };
}
