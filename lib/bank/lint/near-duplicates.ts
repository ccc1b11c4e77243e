import { shingles } from "./words";

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
const functions = Array.from({ length: bands * rows }, (_, index) => ({
  times: Math.imul(2654435761, 2 * index + 1) | 1,
  plus: Math.imul(40503, index * index + 7),
}));

/** FNV-1a, 32 bits. Source: Fowler, Noll and Vo. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** MinHash signature of a set: for each hash function the smallest value over the set. Source: Broder 1997. */
function signature(runs: ReadonlySet<string>): Uint32Array {
  const smallest = new Uint32Array(functions.length).fill(0xffffffff);
  for (const run of runs) {
    const hash = hash32(run);
    for (const [index, { times, plus }] of functions.entries()) {
      let value = (Math.imul(hash, times) + plus) >>> 0;
      value = Math.imul(value ^ (value >>> 15), 2246822519) >>> 0;
      if (value < (smallest[index] ?? 0)) smallest[index] = value;
    }
  }
  return smallest;
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of one) if (other.has(run)) shared++;
  return shared / (one.size + other.size - shared);
}

/**
 * Finds pairs of texts that say nearly the same, in time that grows with their number and no faster: texts meet in
 * buckets of locality-sensitive hashing, and only those that meet are compared. A bucket is compared with its first
 * text, so that a thousand copies give a thousand pairs and not half a million.
 * @param texts the words of each text
 * @returns index of the earlier text, of the later one, and the share of runs in common (0 to 1)
 */
export function findNearDuplicates(texts: readonly (readonly string[])[]): [number, number, number][] {
  const buckets = new Map<string, number>();
  const sets: Set<string>[] = [];
  const found: [number, number, number][] = [];
  for (const [index, words] of texts.entries()) {
    const runs = shingles(words, runLength);
    sets.push(runs);
    if (runs.size < fewestRuns) continue;
    const marks = signature(runs);
    const candidates = new Set<number>();
    for (let band = 0; band < bands; band++) {
      const name = `${band}:${marks.slice(band * rows, (band + 1) * rows).join(",")}`;
      const first = buckets.get(name);
      if (first === undefined) buckets.set(name, index);
      else candidates.add(first);
    }
    for (const candidate of [...candidates].sort((a, b) => a - b)) {
      const share = jaccard(runs, sets[candidate] ?? new Set());
      if (share >= threshold) {
        found.push([candidate, index, share]);
        break;
      }
    }
  }
  return found;
}
