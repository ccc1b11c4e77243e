/**
 * What a search index is made of: a few kilobytes that say where to look. The documents have numbers: the items as they stand
 * in the outline's pages, one page after the other, then the lessons.
 */
export interface SearchDirectory {
  /** The version of the bank. */
  version: string;
  /** The number of each outline page's first item; at the end, how many items there are. */
  pageStarts: number[];
  /** Names of the blocks with the lessons, each a `SearchDocument` as JSON. */
  lessons: string[];
  /** The first word of each block of words, and the block's name. */
  blocks: [firstWord: string, name: string][];
  /** Beginnings of words that too many words have: the block with what they come to together. */
  beginnings: Record<string, string>;
  /** Name of the block with all words, for those with a letter wrong. */
  words: string;
}

/** How many documents an index has. */
export function countDocuments({ pageStarts, lessons }: SearchDirectory): number {
  return (pageStarts.at(-1) ?? 0) + lessons.length;
}

/** Names of all blocks of an index. */
export function listBlocks({ lessons, blocks, beginnings, words }: SearchDirectory): string[] {
  return [...new Set([...lessons, ...blocks.map(([, name]) => name), ...Object.values(beginnings), words])];
}

/** Address of the directory of a large bank; of a small one, of all its documents. What is there never changes. */
export function searchDataUrl(bank: string, version: string): string {
  return `/api/banks/${encodeURIComponent(bank)}/${encodeURIComponent(version)}/search`;
}

/** Address of a block by its name, which is a hash of its content. */
export function searchBlockUrl(bank: string, name: string): string {
  return `/api/banks/${encodeURIComponent(bank)}/search/${encodeURIComponent(name)}`;
}

/** Address of what a search in a large bank comes to. On a device that keeps the bank, the service worker answers. */
export function searchUrl(bank: string, query: string, limit: number): string {
  return `/api/banks/${encodeURIComponent(bank)}/search?q=${encodeURIComponent(query)}&limit=${limit}`;
}

/** The most characters of a query that count. */
export const longestQuery = 200;

/** The most hits that are looked up: nobody reads more. */
export const mostHits = 200;

/** A bank with no more text than this, in bytes, is searched in the browser: all of its text goes there. */
const searchedHereUpTo = 3_000_000;

/** Whether a bank is searched in the browser, where all its words are; a larger one has an index. */
export function isSearchedHere({ searchBytes }: { searchBytes: number }): boolean {
  return searchBytes <= searchedHereUpTo;
}
