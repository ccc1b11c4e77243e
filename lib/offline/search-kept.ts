import type { BankManifest } from "@/lib/bank/delivery/bank-manifest";
import { manifestUrl } from "@/lib/bank/delivery/part-url";
import { type SearchAnswer, searchBank } from "@/lib/bank/search/search-bank";
import { type SearchDirectory, searchBlockUrl, searchDataUrl } from "@/lib/bank/search/search-directory";

/** What a search on the device reads: the cache of a kept bank, and the parts in its packs. */
export interface KeptParts {
  bank: string;
  /** The version that is kept whole. */
  version: string;
  cache: Pick<Cache, "match">;
  /** A part by its hash; undefined when it is not there. */
  part: (hash: string) => Promise<unknown>;
}

/** Blocks that stay in memory while somebody types. */
const keptInMemory = 64;

/**
 * Makes a search over a large bank that this device keeps.
 * @returns undefined where it does not keep all that a search reads
 */
export async function createKeptSearch({
  bank,
  version,
  cache,
  part,
}: KeptParts): Promise<((query: string, limit: number) => Promise<SearchAnswer>) | undefined> {
  const manifest = await readJson<BankManifest>(cache, manifestUrl(bank, version));
  const directory = await readJson<SearchDirectory>(cache, searchDataUrl(bank, version));
  // A small bank has its documents there, and is searched in the page.
  if (!manifest || !directory || Array.isArray(directory)) return undefined;
  const blocks = new Map<string, Uint8Array>();
  const source = {
    manifest,
    directory,
    block: async (name: string) => {
      const known = blocks.get(name) ?? (await readBytes(cache, searchBlockUrl(bank, name)));
      blocks.delete(name);
      blocks.set(name, known);
      if (blocks.size > keptInMemory) blocks.delete(blocks.keys().next().value as string);
      return known;
    },
    part: async <T>(hash: string) => {
      const found = await part(hash);
      if (!found) throw new Error("A part of a kept bank is missing.");
      return found as T;
    },
  };
  return (query, limit) => searchBank(source, query, limit);
}

async function readJson<T>(cache: Pick<Cache, "match">, url: string): Promise<T | undefined> {
  return (await cache.match(url))?.json() as Promise<T> | undefined;
}

async function readBytes(cache: Pick<Cache, "match">, url: string): Promise<Uint8Array> {
  const found = await cache.match(url);
  if (!found) throw new Error("A block of a kept index is missing.");
  return new Uint8Array(await found.arrayBuffer());
}
