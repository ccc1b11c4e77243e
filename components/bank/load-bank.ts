import { addressOf, type BankManifest, type ItemShard } from "@/lib/bank/delivery/bank-manifest";
import { type BankContent, type BankOutline, headOf } from "@/lib/bank/delivery/bank-outline";
import {
  inBankOrder,
  type OutlinePage,
  type PlacedItem,
  unpackOutlinePage,
} from "@/lib/bank/delivery/outline-page";
import { manifestUrl, packUrl, partUrl } from "@/lib/bank/delivery/part-url";
import { fetchJson } from "./fetch-json";
import { createPartCache } from "./part-cache";

/** A version of a bank, as pages hand it down. */
export interface BankRef {
  id: string;
  version: string;
}

/** A page of the outline as it is used: its items, and the names of its shards. */
interface ReadPage {
  items: PlacedItem[];
  shards: string[];
}

/** The parts that stay parsed: about 1,000 items. More are in the browser's own cache. */
const parts = createPartCache(600);
/** Whole outlines. One is a few megabytes for a bank of 100,000 items. */
const outlines = createPartCache(3);

/** From how many shards of one page on, and from which share of them, the page is loaded with all of them at once. */
const packFrom = { shards: 12, share: 0.25 };

/** What a version of a bank is, and the names of its parts. @throws PartMissing when the server has forgotten it. */
export function loadManifest({ id, version }: BankRef): Promise<BankManifest> {
  const address = manifestUrl(id, version);
  return parts.get(address, () => fetchJson<BankManifest>(address));
}

function loadPage({ id, pages }: BankManifest, place: number): Promise<ReadPage> {
  const address = partUrl(id, pages[place] as string);
  return parts.get(address, async () => readPage(await fetchJson<OutlinePage>(address)));
}

const readPage = (page: OutlinePage): ReadPage => ({ items: unpackOutlinePage(page), shards: page.shards });

function loadShard({ id }: BankManifest, hash: string): Promise<ItemShard> {
  const address = partUrl(id, hash);
  return parts.get(address, () => fetchJson<ItemShard>(address));
}

/** A page and all its shards, in one request. They are kept one by one, as if they had come so. */
function loadPack({ id, pages }: BankManifest, place: number): Promise<void> {
  const hash = pages[place] as string;
  const address = packUrl(id, hash);
  return parts.get(address, async () => {
    const pack = await fetchJson<{ page: OutlinePage; shards: Record<string, ItemShard> }>(address);
    parts.put(partUrl(id, hash), readPage(pack.page));
    for (const [name, shard] of Object.entries(pack.shards)) parts.put(partUrl(id, name), shard);
  });
}

/** The outline of a bank, or of some of its pages (by their places). */
export async function loadOutline(manifest: BankManifest, places?: readonly number[]): Promise<BankOutline> {
  const isWhole = places === undefined || places.length === manifest.pages.length;
  const wanted = isWhole ? [...manifest.pages.keys()] : places;
  const load = async (): Promise<BankOutline> => {
    const pages = await Promise.all(wanted.map((place) => loadPage(manifest, place)));
    return { ...headOf(manifest), items: inBankOrder(pages.flatMap(({ items }) => items)) };
  };
  return isWhole ? outlines.get(manifestUrl(manifest.id, manifest.version), load) : load();
}

/** The outline of the items with these ids, as far as the bank has them. Loads their pages only. */
export async function loadOutlineOf(manifest: BankManifest, ids: Iterable<string>): Promise<BankOutline> {
  const wanted = new Set(ids);
  const outline = await loadOutline(manifest, pagesOf(manifest, wanted));
  return { ...outline, items: outline.items.filter(({ id }) => wanted.has(id)) };
}

/** The places of the outline pages that would hold these items, in the order of the ids. */
export function pagesOf(manifest: BankManifest, ids: Iterable<string>): number[] {
  return [...new Set([...ids].map((id) => addressOf(manifest, id).page))];
}

/**
 * The content of the items with these ids, in their order, as far as the bank has them. Shards are asked for in that
 * order too; where most of a page is wanted, it comes as a whole.
 */
export async function loadContent(manifest: BankManifest, ids: readonly string[]): Promise<BankContent> {
  const addresses = ids.map((id) => addressOf(manifest, id));
  const shardsAPage = 2 ** (manifest.shardBits - manifest.pageBits);
  const packed = pagesOf(manifest, ids).filter((place) => {
    const shards = new Set(addresses.filter(({ page }) => page === place).map(({ shard }) => shard));
    return shards.size >= packFrom.shards && shards.size >= packFrom.share * shardsAPage;
  });
  // Where there is no pack, the shards are still there one by one.
  const packs = new Map(packed.map((place) => [place, loadPack(manifest, place).catch(() => {})]));
  const shards = await Promise.all(
    addresses.map(async ({ page, shard }) => {
      await packs.get(page);
      const { shards } = await loadPage(manifest, page);
      return loadShard(manifest, shards[shard] as string);
    }),
  );
  const found = [...new Set(shards)];
  const items = new Map(found.flatMap((shard) => shard.items.map((item) => [item.id, item])));
  const cases = new Map(found.flatMap((shard) => shard.cases.map((one) => [one.id, one])));
  const sources = new Map(found.flatMap((shard) => shard.sources.map((one) => [one.id, one])));
  return {
    ...headOf(manifest),
    items: [...new Set(ids)].flatMap((id) => items.get(id) ?? []),
    cases: [...cases.values()],
    sources: [...sources.values()],
  };
}
