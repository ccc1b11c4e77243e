import type { ItemShard } from "@/lib/bank/delivery/bank-manifest";
import type { OutlinePage } from "@/lib/bank/delivery/outline-page";

/** An outline page with all of its shards, by their hashes: what `packUrl` answers. */
export interface Pack {
  page: OutlinePage;
  shards: Record<string, ItemShard>;
}

/** A header on a pack in the cache that names its shards, so that they are found without reading every pack. */
export const shardsHeader = "x-rehearse-shards";

/** A pack as it is put into the cache. */
export function packResponse(text: string): Response {
  const { page } = JSON.parse(text) as Pack;
  return new Response(text, {
    headers: { "Content-Type": "application/json", [shardsHeader]: page.shards.join(" ") },
  });
}

const packPath = /^\/api\/banks\/[^/]+\/packs\/([^/]+)$/;
/** Packs that stay parsed: a quiz asks for a few items of each. */
const parsedAtMost = 4;

/** Reads outline pages and shards out of the packs in a bank's cache. Create a new one when the cache has changed. */
export function createPackReader(cache: Pick<Cache, "keys" | "match">) {
  let index: Promise<Map<string, string>> | undefined;
  const parsed = new Map<string, Promise<Pack | undefined>>();

  /** The address of the pack that holds a part, by the part's hash. */
  const readIndex = async () => {
    const places = new Map<string, string>();
    for (const { url } of await cache.keys()) {
      const page = packPath.exec(new URL(url).pathname)?.[1];
      if (!page) continue;
      places.set(page, url);
      const shards = (await cache.match(url))?.headers.get(shardsHeader) ?? "";
      for (const hash of shards.split(" ")) places.set(hash, url);
    }
    return places;
  };
  const open = (url: string) => {
    const known = parsed.get(url) ?? cache.match(url).then((found) => found?.json() as Promise<Pack>);
    parsed.delete(url);
    parsed.set(url, known);
    const [oldest] = parsed.keys();
    if (parsed.size > parsedAtMost && oldest) parsed.delete(oldest);
    return known;
  };

  /** A part by its hash; undefined when no pack holds it. */
  return async (hash: string): Promise<OutlinePage | ItemShard | undefined> => {
    index ??= readIndex();
    const url = (await index).get(hash);
    const pack = url && (await open(url));
    if (!pack) return undefined;
    return url.endsWith(`/${hash}`) ? pack.page : pack.shards[hash];
  };
}
