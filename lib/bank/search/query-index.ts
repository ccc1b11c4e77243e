import { bestOf } from "@/lib/shared/best-of";
import { listNearWords } from "./near-words";
import { openBlock, readBeginning, type TakePosting, type WordBlock } from "./postings";
import { begunShare, rarity } from "./rank";
import { countDocuments, type SearchDirectory } from "./search-directory";

/** An index, and a way to its blocks. */
export interface IndexSource {
  directory: SearchDirectory;
  /** A block by its name. @throws where it can't be had */
  block(name: string): Promise<Uint8Array>;
}

/** What a search found. */
export interface FoundDocuments {
  /** How many documents. */
  count: number;
  /** The numbers of the best of them, best first. */
  best: number[];
  /** Words that were taken for the ones typed: one letter is another. */
  near: string[];
}

/**
 * Finds the documents that have all the words, begun or whole. Where there are none, a letter of the longer words may be
 * wrong. Reads a few hundred kilobytes of the index, however large it is.
 */
export async function queryIndex(
  source: IndexSource,
  words: readonly string[],
  limit: number,
): Promise<FoundDocuments> {
  const found = await findAll(
    source,
    words.map((word) => [word]),
    limit,
  );
  if (found.count > 0 || words.length === 0) return { ...found, near: [] };
  const all = new TextDecoder().decode(await source.block(source.directory.words)).split("\n");
  const wide = words.map((word) => [word, ...listNearWords(all, word)]);
  if (wide.every((one) => one.length === 1)) return { ...found, near: [] };
  return { ...(await findAll(source, wide, limit)), near: wide.flatMap(([, ...near]) => near) };
}

/** @param wanted for each word that is asked for, what may stand in its place */
async function findAll(
  source: IndexSource,
  wanted: readonly (readonly string[])[],
  limit: number,
): Promise<Omit<FoundDocuments, "near">> {
  if (wanted.length === 0) return { count: 0, best: [] };
  const documents = countDocuments(source.directory);
  const sums = new Float32Array(documents);
  /** How many of the words each document has. */
  const has = new Uint8Array(documents);
  for (const [place, alternatives] of wanted.entries()) {
    const take: TakePosting = (document, score) => {
      if (has[document] === place) has[document] = place + 1;
      if (has[document] === place + 1) sums[document] = (sums[document] ?? 0) + score;
    };
    for (const word of alternatives) await readWord(source, word, documents, take);
  }
  const matches: number[] = [];
  for (let document = 0; document < documents; document += 1)
    if (has[document] === wanted.length) matches.push(document);
  const score = (document: number) => sums[document] ?? 0;
  return { count: matches.length, best: bestOf(matches, limit, (a, b) => score(b) - score(a)) };
}

/** Hands over the documents with a word, whole or begun. */
async function readWord(
  source: IndexSource,
  word: string,
  documents: number,
  take: TakePosting,
): Promise<void> {
  const { directory } = source;
  const known = Object.hasOwn(directory.beginnings, word) ? directory.beginnings[word] : undefined;
  if (known) readBeginning(await source.block(known), documents, take);
  for (const name of blocksWith(directory, word, known !== undefined)) {
    const block = openBlock(await source.block(name));
    for (let place = firstFrom(block, word); place < block.words.length; place += 1) {
      const [other, , count] = block.words[place] as WordBlock["words"][number];
      if (!other.startsWith(word) || (known && other !== word)) break;
      const share = rarity(count, documents) * (other === word ? 1 : begunShare);
      block.read(place, (document, weight) => take(document, weight * share));
    }
  }
}

/** The blocks that may hold a word, and those with words that begin with it. */
function blocksWith({ blocks }: SearchDirectory, word: string, isWhole: boolean): string[] {
  let first = blocks.findIndex(([firstWord]) => firstWord > word);
  first = Math.max(0, (first === -1 ? blocks.length : first) - 1);
  const names: string[] = [];
  for (let place = first; place < blocks.length; place += 1) {
    const [firstWord, name] = blocks[place] as SearchDirectory["blocks"][number];
    if (place > first && (isWhole || !firstWord.startsWith(word))) break;
    names.push(name);
  }
  return names;
}

/** The place of the first word of a block that is not before one. */
function firstFrom({ words }: WordBlock, word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.[0] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
