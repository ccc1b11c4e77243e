/** Words in a row that are compared. */
const runLength = 3;
/** Share of runs in common (Jaccard) from which two texts are nearly the same. */
const threshold = 0.6;
/** Texts with fewer runs are too short to tell. */
const fewestRuns = 6;
/** 16 bands of 3: pairs at the threshold meet with a chance of 98 %, pairs at 0.2 with one of 12 %. */
const bands = 16;
const rows = 3;

/** Multipliers and offsets of 48 hash functions, fixed so that every run finds the same. */
const times = Int32Array.from(
  { length: bands * rows },
  (_, index) => Math.imul(2654435761, 2 * index + 1) | 1,
);
const plus = Int32Array.from({ length: bands * rows }, (_, index) => Math.imul(40503, index * index + 7));

/** FNV-1a, 32 bits. Source: Fowler, Noll and Vo. */
function hash32(text: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** MinHash signature of a set: for each hash function the smallest value over the set. Source: Broder 1997. */
function signature(runs: readonly number[]): Uint32Array {
  const smallest = new Uint32Array(bands * rows).fill(0xffffffff);
  for (let index = 0; index < smallest.length; index++) {
    const [by, and] = [times[index] as number, plus[index] as number];
    let least = 0xffffffff;
    for (let at = 0; at < runs.length; at++) {
      let value = (Math.imul(runs[at] as number, by) + and) >>> 0;
      value = Math.imul(value ^ (value >>> 15), 2246822519) >>> 0;
      if (value < least) least = value;
    }
    smallest[index] = least;
  }
  return smallest;
}

function jaccard(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const run of one) if (other.has(run)) shared++;
  return shared / (one.size + other.size - shared);
}

/** What is compared of a text: hashes of its runs of words. Undefined when it is too short to tell. */
export function runHashes(words: readonly string[]): number[] | undefined {
  const runs = new Set<number>();
  for (let start = 0; start + runLength <= words.length; start++) {
    let hash = hash32(words[start] as string);
    for (let next = start + 1; next < start + runLength; next++)
      hash = hash32(words[next] as string, Math.imul(hash ^ 32, 0x01000193));
    runs.add(hash);
  }
  return runs.size < fewestRuns ? undefined : [...runs];
}

/** The names of the buckets that a text goes into, one a band. A long-running process asks for the same ones again. */
function bandsOf(runs: readonly number[]): Float64Array {
  const known = knownBands.get(runs);
  if (known) return known;
  const marks = signature(runs);
  const names = new Float64Array(bands);
  for (let band = 0; band < bands; band++) {
    let low = 0x811c9dc5;
    let high = 0;
    for (let row = 0; row < rows; row++) {
      const mark = marks[band * rows + row] ?? 0;
      low = Math.imul(low ^ mark, 0x01000193) ^ (mark >>> 15);
      high = Math.imul(high ^ (mark >>> 7), 0x85ebca6b) ^ mark;
    }
    low = Math.imul(low ^ band, 0x01000193);
    // 53 bits: a million texts in, two of them share a name by chance once in ten thousand banks.
    names[band] = ((high >>> 0) & 0x1fffff) * 2 ** 32 + (low >>> 0);
  }
  knownBands.set(runs, names);
  return names;
}

/**
 * Buckets by name: gives the first text that was put into one. A table of numbers, because a Map of as many entries takes
 * three times as long and as much.
 */
function createBuckets(most: number): (name: number, text: number) => number {
  let size = 1024;
  while (size < most * 2) size *= 2;
  const last = size - 1;
  const names = new Float64Array(size).fill(-1);
  const texts = new Int32Array(size);
  return (name, text) => {
    let place = (name >>> 0) & last;
    while (names[place] !== name) {
      if (names[place] === -1) {
        names[place] = name;
        texts[place] = text;
        return text;
      }
      place = (place + 1) & last;
    }
    return texts[place] as number;
  };
}

const knownBands = new WeakMap<readonly number[], Float64Array>();

/**
 * Finds pairs of texts that say nearly the same, in time that grows with their number and no faster: texts meet in
 * buckets of locality-sensitive hashing, and only those that meet are compared. A bucket is compared with its first
 * text, so that a thousand copies give a thousand pairs and not half a million.
 * @param texts the hashes of the runs of each text, from `runHashes`
 * @returns index of the earlier text, of the later one, and the share of runs in common (0 to 1)
 */
export function findNearDuplicates(texts: readonly (readonly number[])[]): [number, number, number][] {
  const firstIn = createBuckets(texts.length * bands);
  const found: [number, number, number][] = [];
  for (const [index, runs] of texts.entries()) {
    let candidates: Set<number> | undefined;
    const names = bandsOf(runs);
    for (let band = 0; band < bands; band++) {
      const first = firstIn(names[band] as number, index);
      if (first === index) continue;
      candidates ??= new Set();
      candidates.add(first);
    }
    if (!candidates) continue;
    const own = new Set(runs);
    for (const candidate of [...candidates].sort((a, b) => a - b)) {
      const share = jaccard(own, new Set(texts[candidate]));
      if (share >= threshold) {
        found.push([candidate, index, share]);
        break;
      }
    }
  }
  return found;
}

/** What was found last, of a few banks. */
let recent: { texts: readonly (readonly number[])[]; found: [number, number, number][] }[] = [];
const mostRecent = 8;

function isSameText(one: readonly number[], other: readonly number[] | undefined): boolean {
  if (one === other) return true;
  return one.length === other?.length && one.every((run, index) => run === other[index]);
}

/** The same as `findNearDuplicates`, and at once where the same texts come again: most edits change no stem. */
export function findNearDuplicatesAgain(texts: readonly (readonly number[])[]): [number, number, number][] {
  const known = recent.find(
    (one) =>
      one.texts.length === texts.length && texts.every((runs, index) => isSameText(runs, one.texts[index])),
  );
  const found = known?.found ?? findNearDuplicates(texts);
  recent = [{ texts, found }, ...recent.filter((one) => one !== known)].slice(0, mostRecent);
  return found;
}
