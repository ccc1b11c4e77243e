/** A text to compare, and what to call it. */
export interface NamedText {
  name: string;
  text: string;
}

/** A run of words that stands in two texts. */
export interface SharedRun {
  first: string;
  second: string;
  words: string;
}

const bar = "|";

function wordsOf(text: string): string[] {
  // The bar between parts stays: a run must not reach from one part into the next.
  return text.toLowerCase().match(/[\p{L}\p{N}]+|\|/gu) ?? [];
}

/** FNV-1a of a word; 0 for the bar alone. */
function hashOf(word: string): number {
  if (word === bar) return 0;
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash || 1;
}

/** Calls `look` with a number for each run of words; runs that are the same have the same. */
function eachRun(words: Int32Array, length: number, look: (run: number) => void): void {
  let from = 0;
  for (let end = 0; end < words.length; end++) {
    if (words[end] === 0) from = end + 1;
    if (end - from + 1 < length) continue;
    let run = 0;
    for (let at = end - length + 1; at <= end; at++)
      run = Math.imul(run ^ (words[at] as number), 0x9e3779b1) ^ (run >>> 13);
    look(run >>> 0);
  }
}

/** Marks, a bit each: a few different numbers may share one. */
function createMarks(most: number) {
  const bits = Math.min(2 ** 27, 2 ** Math.ceil(Math.log2(most * 8 + 8)));
  const marks = new Uint8Array(bits / 8);
  const placeOf = (run: number) => run & (bits - 1);
  return {
    has: (run: number) => (((marks[placeOf(run) >> 3] as number) >> (run & 7)) & 1) === 1,
    set(run: number) {
      const place = placeOf(run);
      marks[place >> 3] = (marks[place >> 3] as number) | (1 << (run & 7));
    },
  };
}

/**
 * Finds runs of words that two texts share, one for each pair of texts. Case and punctuation don't count. Most runs stand in one
 * text only: a look at numbers finds those, and of the words themselves only the others are kept.
 * @param length how many words in a row make a run
 */
export function findSharedRuns(texts: readonly NamedText[], length: number): SharedRun[] {
  const hashed = texts.map(({ text }) => Int32Array.from(wordsOf(text), hashOf));
  const total = hashed.reduce((sum, words) => sum + words.length, 0);
  const [once, again] = [createMarks(total), createMarks(total)];
  for (const words of hashed) eachRun(words, length, (run) => (once.has(run) ? again : once).set(run));
  const isShared = (words: Int32Array) => {
    let found = false;
    eachRun(words, length, (run) => {
      found ||= again.has(run);
    });
    return found;
  };
  return compareRuns(
    texts.filter((_, place) => isShared(hashed[place] as Int32Array)),
    length,
    (words) => again.has(words),
  );
}

function compareRuns(
  texts: readonly NamedText[],
  length: number,
  isCandidate: (run: number) => boolean,
): SharedRun[] {
  const owner = new Map<string, string>();
  const found = new Map<string, SharedRun>();
  for (const { name, text } of texts) {
    const words = wordsOf(text);
    const hashes = Int32Array.from(words, hashOf);
    for (let start = 0; start + length <= words.length; start++) {
      let isWanted = false;
      eachRun(hashes.subarray(start, start + length), length, (run) => {
        isWanted = isCandidate(run);
      });
      if (!isWanted) continue;
      const run = words.slice(start, start + length).join(" ");
      const first = owner.get(run);
      if (first === undefined) owner.set(run, name);
      else if (first !== name) {
        const pair = `${first}\0${name}`;
        if (!found.has(pair)) found.set(pair, { first, second: name, words: run });
      }
    }
  }
  return [...found.values()];
}
