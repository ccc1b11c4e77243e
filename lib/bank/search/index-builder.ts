import { BlockWriter, packBeginning } from "./postings";
import { begunShare, rarity, weigh } from "./rank";
import type { SearchDirectory } from "./search-directory";
import { listWords } from "./words";

/** How an index is cut, in bytes. */
export interface IndexSizes {
  /** About so long is a block of words. */
  block: number;
  /** Where words with the same beginning are longer than this together, what they come to is kept as well. */
  readAtMost: number;
}

const usualSizes: IndexSizes = { block: 64_000, readAtMost: 256_000 };

/** Keeps a block and gives its name. */
export type KeepBlock = (bytes: Uint8Array<ArrayBuffer>) => string;

/** Numbers, as many as come. */
class Column<T extends Uint32Array | Uint8Array> {
  length = 0;

  constructor(
    private values: T,
    private readonly create: (length: number) => T,
  ) {}

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = this.create(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  at(place: number): number {
    return this.values[place] ?? 0;
  }
}

const wholeNumbers = () => new Column(new Uint32Array(1 << 16), (length) => new Uint32Array(length));
const smallNumbers = () => new Column(new Uint8Array(1 << 16), (length) => new Uint8Array(length));

/** The documents of all words, word after word. */
interface Lists {
  words: readonly string[];
  /** Where each word's documents end. */
  ends: Uint32Array;
  documents: Uint32Array;
  weights: Uint8Array;
}

/**
 * Makes an index of many documents, which are handed over one after the other and not kept: nine bytes for each word of each
 * document are.
 */
export class SearchIndexBuilder {
  private readonly places = new Map<string, number>();
  private readonly word = wholeNumbers();
  private readonly document = wholeNumbers();
  private readonly weight = smallNumbers();

  constructor(private readonly sizes: IndexSizes = usualSizes) {}

  /** @param document its number, higher than the one before */
  add(document: number, { title, text }: { title: string; text: string }): void {
    const counts = new Map<string, { title: number; text: number }>();
    const count = (words: readonly string[], field: "title" | "text") => {
      for (const word of words) {
        const known = counts.get(word);
        if (known) known[field] += 1;
        else counts.set(word, { title: 0, text: 0, [field]: 1 });
      }
      return words.length;
    };
    const lengths = { title: count(listWords(title), "title"), text: count(listWords(text), "text") };
    for (const [word, found] of counts) {
      const place = this.places.get(word) ?? this.places.size;
      this.places.set(word, place);
      this.word.push(place);
      this.document.push(document);
      this.weight.push(weigh(found, lengths));
    }
  }

  /**
   * Writes the index.
   * @param documents how many documents there are
   * @returns its part of the directory
   */
  finish(documents: number, keep: KeepBlock): Pick<SearchDirectory, "blocks" | "beginnings" | "words"> {
    const lists = this.sort();
    const blocks: SearchDirectory["blocks"] = [];
    const bytes = new Uint32Array(lists.words.length);
    const writer = new BlockWriter();
    const flush = () => {
      const block = writer.take();
      blocks.push([block.firstWord, keep(block.bytes)]);
    };
    lists.words.forEach((word, place) => {
      const [start, end] = rangeOf(lists, place);
      bytes[place] = writer.add(
        word,
        lists.documents.subarray(start, end),
        lists.weights.subarray(start, end),
      );
      if (writer.length >= this.sizes.block) flush();
    });
    if (writer.length > 0) flush();
    return {
      blocks,
      beginnings: keepBeginnings(lists, bytes, documents, keep, this.sizes.readAtMost),
      words: keep(new TextEncoder().encode(lists.words.join("\n"))),
    };
  }

  /** Puts the documents of each word together, the words in their order. */
  private sort(): Lists {
    const words = [...this.places.keys()].sort();
    const rank = new Uint32Array(words.length);
    words.forEach((word, place) => {
      rank[this.places.get(word) as number] = place;
    });
    const { length } = this.word;
    const ends = new Uint32Array(words.length);
    for (let at = 0; at < length; at += 1) raise(ends, rank[this.word.at(at)] as number, 1);
    for (let place = 1; place < ends.length; place += 1) raise(ends, place, ends[place - 1] as number);
    const next = new Uint32Array(words.length);
    next.set(ends.subarray(0, -1), 1);
    const documents = new Uint32Array(length);
    const weights = new Uint8Array(length);
    for (let at = 0; at < length; at += 1) {
      const place = rank[this.word.at(at)] as number;
      const to = next[place] as number;
      documents[to] = this.document.at(at);
      weights[to] = this.weight.at(at);
      next[place] = to + 1;
    }
    return { words, ends, documents, weights };
  }
}

function raise(numbers: Uint32Array | Float32Array, place: number, by: number): void {
  numbers[place] = (numbers[place] as number) + by;
}

function rangeOf({ ends }: Lists, place: number): [start: number, end: number] {
  return [place === 0 ? 0 : (ends[place - 1] as number), ends[place] as number];
}

/** What the beginnings come to that too many words share: the first letters of a word, as somebody types it. */
function keepBeginnings(
  lists: Lists,
  bytes: Uint32Array,
  documents: number,
  keep: KeepBlock,
  readAtMost: number,
): Record<string, string> {
  const names: Record<string, string> = {};
  /** Words from one place to another share their first letters. */
  const look = (from: number, to: number, letters: number, name: string | undefined) => {
    for (let start = from, end = from; start < to; start = end) {
      const beginning = lists.words[start]?.slice(0, letters) as string;
      end = start + 1;
      while (end < to && lists.words[end]?.startsWith(beginning)) end += 1;
      const size = bytes.subarray(start, end).reduce((sum, one) => sum + one, 0);
      if (size <= readAtMost || end - start < 2) continue;
      // Another letter that leaves the same words comes to the same.
      const own =
        start === from && end === to && name !== undefined ? name : keep(sumUp(lists, start, end, documents));
      names[beginning] = own;
      // A whole word of this length stands first, and has no more letters.
      const isWhole = lists.words[start]?.length === letters;
      look(isWhole ? start + 1 : start, end, letters + 1, isWhole ? undefined : own);
    }
  };
  look(0, lists.words.length, 1, undefined);
  return names;
}

function sumUp(lists: Lists, from: number, to: number, documents: number): Uint8Array<ArrayBuffer> {
  const scores = new Float32Array(documents);
  for (let place = from; place < to; place += 1) {
    const [start, end] = rangeOf(lists, place);
    const share = begunShare * rarity(end - start, documents);
    for (let at = start; at < end; at += 1)
      raise(scores, lists.documents[at] as number, share * (lists.weights[at] as number));
  }
  return packBeginning(scores);
}
