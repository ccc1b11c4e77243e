import { addressOf, type BankManifest, type ItemShard } from "../delivery/bank-manifest";
import type { OutlinePage } from "../delivery/outline-page";
import { documentOfItem, type SearchDocument } from "../search-documents";
import type { SearchHit } from "../search-index";
import { type IndexSource, queryIndex } from "./query-index";
import { mostHits } from "./search-directory";
import { listWords, queryWords } from "./words";

/** A large bank as search looks at it: its index, and its parts by their hashes. */
export interface SearchSource extends IndexSource {
  manifest: Pick<BankManifest, "pageBits" | "shardBits" | "pages">;
  /** A part of the bank by its hash. @throws where it can't be had */
  part<T>(hash: string): Promise<T>;
}

/** The answer to one query. */
export interface SearchAnswer {
  /** How many were found in all. */
  count: number;
  /** The best of them. */
  hits: SearchHit[];
}

/**
 * Searches a large bank by its index, without having all of it: the same on the server and on a device that keeps the bank.
 * @param limit how many hits to look up
 */
export async function searchBank(source: SearchSource, query: string, limit: number): Promise<SearchAnswer> {
  const words = queryWords(query);
  const { count, best, near } = await queryIndex(source, words, Math.min(limit, mostHits));
  const found = await Promise.all(best.map((document) => readDocument(source, document)));
  const wanted = [...words, ...near];
  return {
    count,
    hits: found.flatMap((document) => (document ? [{ document, terms: termsOf(document, wanted) }] : [])),
  };
}

async function readDocument(source: SearchSource, document: number): Promise<SearchDocument | undefined> {
  const { manifest, directory } = source;
  const { pageStarts, lessons } = directory;
  const items = pageStarts.at(-1) ?? 0;
  if (document >= items) {
    const bytes = await source.block(lessons[document - items] as string);
    return JSON.parse(new TextDecoder().decode(bytes)) as SearchDocument;
  }
  const place = pageStarts.findIndex((start) => start > document) - 1;
  const page = await source.part<OutlinePage>(manifest.pages[place] as string);
  const id = page.rows[document - (pageStarts[place] as number)]?.[0];
  if (id === undefined) return undefined;
  const shard = await source.part<ItemShard>(page.shards[addressOf(manifest, id).shard] as string);
  const item = shard.items.find((one) => one.id === id);
  return item && documentOfItem(item);
}

/** The words of a document that were looked for, whole or begun. */
function termsOf({ title, text }: SearchDocument, wanted: readonly string[]): string[] {
  const words = new Set(listWords(`${title} ${text}`));
  return [...words].filter((word) => wanted.some((one) => word.startsWith(one)));
}
