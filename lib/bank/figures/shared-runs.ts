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

function wordsOf(text: string): string[] {
  // The bar between parts stays: a run must not reach from one part into the next.
  return text.toLowerCase().match(/[\p{L}\p{N}]+|\|/gu) ?? [];
}

/**
 * Finds runs of words that two texts share, one for each pair of texts. Case and punctuation don't count.
 * @param length how many words in a row make a run
 */
export function findSharedRuns(texts: readonly NamedText[], length: number): SharedRun[] {
  const owner = new Map<string, string>();
  const found = new Map<string, SharedRun>();
  for (const { name, text } of texts) {
    const words = wordsOf(text);
    for (let start = 0; start + length <= words.length; start++) {
      const slice = words.slice(start, start + length);
      if (slice.includes("|")) continue;
      const run = slice.join(" ");
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
