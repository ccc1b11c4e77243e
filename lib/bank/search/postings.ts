import { ByteReader, ByteWriter } from "./byte-writer";

/** Takes a document and how much a word counts in it. */
export type TakePosting = (document: number, weight: number) => void;

/** A word of a block, and where its list ends in the block's bytes. */
type BlockWord = [word: string, end: number, documents: number];

/** A block of words as it was read. */
export interface WordBlock {
  words: readonly BlockWord[];
  /** Reads the list of the word at a place. */
  read(place: number, take: TakePosting): void;
}

/** Writes words with their documents into blocks: a header with the words, and one list after the other. */
export class BlockWriter {
  private words: BlockWord[] = [];
  private readonly bytes = new ByteWriter();

  get length(): number {
    return this.bytes.length;
  }

  /** @param documents ascending, each with a weight from 1 to 255 */
  add(word: string, documents: Uint32Array, weights: Uint8Array): number {
    const start = this.bytes.length;
    let before = 0;
    for (const [place, document] of documents.entries()) {
      this.bytes.number(document - before);
      this.bytes.byte(weights[place] ?? 1);
      before = document;
    }
    this.words.push([word, this.bytes.length, documents.length]);
    return this.bytes.length - start;
  }

  /** The block. The writer begins anew. */
  take(): { firstWord: string; bytes: Uint8Array<ArrayBuffer> } {
    const header = new TextEncoder().encode(JSON.stringify(this.words));
    const lists = this.bytes.take();
    const bytes = new Uint8Array(4 + header.length + lists.length);
    new DataView(bytes.buffer).setUint32(0, header.length);
    bytes.set(header, 4);
    bytes.set(lists, 4 + header.length);
    const [[firstWord] = [""]] = this.words;
    this.words = [];
    return { firstWord, bytes };
  }
}

/** Opens a block of words. */
export function openBlock(bytes: Uint8Array): WordBlock {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const words = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as BlockWord[];
  return {
    words,
    read(place, take) {
      const start = place === 0 ? 0 : (words[place - 1]?.[1] ?? 0);
      const reader = new ByteReader(bytes, 4 + length + start);
      let document = 0;
      for (let left = words[place]?.[2] ?? 0; left > 0; left -= 1) {
        document += reader.number();
        take(document, reader.byte());
      }
    },
  };
}

/** How many documents of a beginning are kept with what it counts in them; the others only as found. */
const bestOfBeginning = 400;

/** Packs what a beginning comes to, over all of its words: which documents have it, and the best of them. */
export function packBeginning(scores: Float32Array): Uint8Array<ArrayBuffer> {
  const found = new Uint8Array(Math.ceil(scores.length / 8));
  const documents: number[] = [];
  for (let document = 0; document < scores.length; document += 1) {
    if (scores[document] === 0) continue;
    found[document >> 3] = (found[document >> 3] ?? 0) | (1 << (document & 7));
    documents.push(document);
  }
  const best = documents
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, bestOfBeginning)
    .sort((a, b) => a - b);
  const lists = new ByteWriter();
  lists.number(best.length);
  let before = 0;
  for (const document of best) {
    lists.number(document - before);
    lists.number(Math.round((scores[document] ?? 0) * 100));
    before = document;
  }
  const list = lists.take();
  const bytes = new Uint8Array(found.length + list.length);
  bytes.set(found);
  bytes.set(list, found.length);
  return bytes;
}

/** What a document counts that has a beginning and is not among the best of it. */
const leastOfBeginning = 0.01;

/** Reads what a beginning comes to. @param documents how many there are in all */
export function readBeginning(bytes: Uint8Array, documents: number, take: TakePosting): void {
  for (let place = 0; place < Math.ceil(documents / 8); place += 1) {
    // Eight documents each: most have none of a beginning.
    let bits = bytes[place] ?? 0;
    for (let document = place * 8; bits !== 0; document += 1, bits >>= 1)
      if (bits & 1) take(document, leastOfBeginning);
  }
  const reader = new ByteReader(bytes, Math.ceil(documents / 8));
  let document = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    document += reader.number();
    take(document, reader.number() / 100);
  }
}
