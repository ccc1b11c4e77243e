import type { Bank, Source } from "../bank";
import type { BankManifest } from "../delivery/bank-manifest";
import { headOf } from "../delivery/bank-outline";
import { itemsAPage, itemsAShard, placeBits, spreadOf } from "../delivery/item-place";
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
  /** What `spreadOf` gives for its id. */
  spread: number;
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
  /** Takes a part that is there already by its hash; false when it is not. */
  keepKnown(hash: string): boolean;
}

/** What was cut the last time. Where the same objects come again, the same parts come of them. */
export class CutMemory {
  private made = "";
  private shards: { held: readonly CutItem[]; recipe: string }[] = [];
  private pages: { held: readonly CutItem[]; own: readonly string[]; hash: string }[] = [];

  /** Forgets all of it when what stands around the items is another. */
  begin(around: unknown): void {
    const made = digest(JSON.stringify(around));
    if (made === this.made) return;
    this.made = made;
    this.shards = [];
    this.pages = [];
  }

  recipe(place: number, held: readonly CutItem[], make: () => string): string {
    const known = this.shards[place];
    if (known && isSameList(known.held, held)) return known.recipe;
    const recipe = make();
    this.shards[place] = { held, recipe };
    return recipe;
  }

  page(
    place: number,
    held: readonly CutItem[],
    own: readonly string[],
    sink: PartSink,
    make: () => string,
  ): string {
    const known = this.pages[place];
    if (known && isSameList(known.held, held) && isSameList(known.own, own) && sink.keepKnown(known.hash))
      return known.hash;
    const hash = make();
    this.pages[place] = { held, own, hash };
    return hash;
  }
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

/** Items by their place, each with its index in the bank. */
function groupByPlace<T extends CutItem>(items: readonly T[], bits: number): T[][] {
  const places: T[][] = Array.from({ length: 2 ** bits }, () => []);
  for (const one of items) places[Math.floor(one.spread * 2 ** bits)]?.push(one);
  return places;
}

/**
 * Cuts items into shards and outline pages, one after the other. The same items give the same parts.
 * @param memory of the last time, where there is one
 */
export function cutParts(
  { items, cases, sources }: ToCut,
  sink: PartSink,
  memory = new CutMemory(),
): Pick<BankManifest, "pageBits" | "shardBits" | "pages"> {
  const caseById = new Map(cases.map((one) => [one.id, one]));
  const sourceById = new Map(sources.map((one) => [one.id, one]));
  const byId = (a: CutItem, b: CutItem) => (a.item.id < b.item.id ? -1 : 1);
  const gather = (unordered: readonly CutItem[]) => {
    const held = [...unordered].sort(byId);
    const caseIds = [...new Set(held.flatMap(({ item }) => item.case ?? []))].sort();
    const beside = caseIds.flatMap((id) => caseById.get(id) ?? []);
    const cited = [...new Set(held.flatMap(({ item }) => item.sources))].sort();
    return { held, beside, citedJson: JSON.stringify(cited.flatMap((id) => sourceById.get(id) ?? [])) };
  };
  const recipeOf = (unordered: readonly CutItem[]): string => {
    const { held, beside, citedJson } = gather(unordered);
    return digest(`${held.map(({ key }) => key)}|${beside.map(({ key }) => key)}|${citedJson}`).slice(0, 16);
  };
  const shardOf = (unordered: readonly CutItem[]): string => {
    const { held, beside, citedJson } = gather(unordered);
    const list = (contents: readonly LazyContent[]) => contents.map((one) => one.read()).join(",");
    return `{"items":[${list(held)}],"cases":[${list(beside)}],"sources":${citedJson}}`;
  };
  const pageBits = placeBits(items.length, itemsAPage);
  const shardBits = placeBits(items.length, itemsAShard);
  memory.begin([pageBits, shardBits, sources, cases.map(({ id, key }) => [id, key])]);
  const shards = groupByPlace(items, shardBits).map((held, place) =>
    sink.keepShard(
      memory.recipe(place, held, () => recipeOf(held)),
      () => shardOf(held),
    ),
  );
  const shardsAPage = 2 ** (shardBits - pageBits);
  const pages = groupByPlace(items, pageBits).map((held, place) => {
    const own = shards.slice(place * shardsAPage, (place + 1) * shardsAPage);
    return memory.page(place, held, own, sink, () => sink.keep(JSON.stringify(packOutlinePage(held, own))));
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
    spread: spreadOf(item.id),
    at: { file: "", index },
    key: item.id,
    read: () => JSON.stringify(item),
  }));
  const cases = bank.cases.map((one) => ({ id: one.id, key: one.id, read: () => JSON.stringify(one) }));
  const cut = cutParts(
    { items, cases, sources: bank.sources },
    { keep, keepShard: (_, make) => keep(make()), keepKnown: () => false },
  );
  return { manifest: { ...headOf(bank), items: bank.items.length, ...cut }, parts };
}
