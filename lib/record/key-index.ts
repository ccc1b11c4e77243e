/** Many texts as one, and where each ends. A browser copies one long text much faster than many short ones. */
export interface PackedTexts {
  text: string;
  ends: Uint32Array;
}

/** The text at a place. */
export function textAt({ text, ends }: PackedTexts, place: number): string {
  return text.slice(place === 0 ? 0 : ends[place - 1], ends[place]);
}

const slash = "/".charCodeAt(0);

/** FNV-1a of a text's end, back to the last slash: of a key, that is the id without its bank. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = end - 1; at >= start; at -= 1) {
    const code = text.charCodeAt(at);
    if (code === slash) break;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/**
 * Finds the place of a key among packed ones. The key may be given in two parts, the second one without a slash: whoever asks for
 * every concept of a bank need not put together 100,000 keys.
 */
export type FindKey = (key: string, rest?: string) => number | undefined;

/** How many slots the table of so many keys has: a power of two, half of it free at least. */
export function tableSize(keys: number): number {
  return 2 ** Math.ceil(Math.log2(keys * 2 + 2));
}

/**
 * Makes an open hash table over the texts as they lie there: a `Map` would have to cut out each key first, which for 100,000 of them
 * takes several times as long.
 * @returns places, counted from 1; 0 is free
 */
export function hashKeys({ text, ends }: PackedTexts): Int32Array {
  const size = ends.length;
  const table = new Int32Array(tableSize(size));
  const mask = table.length - 1;
  for (let place = 0, start = 0; place < size; place += 1) {
    const end = ends[place] as number;
    let slot = hashOf(text, start, end) & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = place + 1;
    start = end;
  }
  return table;
}

/** Finds keys by their table: the one that was kept beside them, or one that is made now. */
export function createKeyIndex(keys: PackedTexts, kept?: Int32Array): FindKey {
  const { text, ends } = keys;
  const table = kept ?? hashKeys(keys);
  const mask = table.length - 1;
  return (key, rest = "") => {
    const hash = rest === "" ? hashOf(key, 0, key.length) : hashOf(rest, 0, rest.length);
    const length = key.length + rest.length;
    for (let slot = hash & mask; table[slot] !== 0; slot = (slot + 1) & mask) {
      const place = (table[slot] as number) - 1;
      const start = place === 0 ? 0 : (ends[place - 1] as number);
      if ((ends[place] as number) - start !== length) continue;
      if (text.startsWith(rest, start + key.length) && text.startsWith(key, start)) return place;
    }
    return undefined;
  };
}
