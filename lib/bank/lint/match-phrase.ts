import { wordsOf } from "./words";

/** Words that `*` stands for, at most. */
const gap = 4;

/**
 * Finds a phrase in a text, whatever its case and punctuation. `*` in the phrase stands for up to four words.
 * A phrase is words and nothing else, so that a bank from a stranger can't bring a slow pattern.
 * @returns the words that were found, or undefined
 */
export function matchPhrase(phrase: string, text: string): string | undefined {
  const wanted = phrase
    .split(/\s+/)
    .flatMap((part) => (part === "*" ? ["*"] : wordsOf(part)))
    .filter((word, index, all) => word !== "*" || all[index - 1] !== "*");
  const words = wordsOf(text);
  for (let start = 0; start < words.length; start++) {
    const end = matchFrom(wanted, words, start);
    if (end !== undefined) return words.slice(start, end).join(" ");
  }
  return undefined;
}

function matchFrom(wanted: readonly string[], words: readonly string[], start: number): number | undefined {
  let ends = [start];
  for (const word of wanted) {
    ends =
      word === "*"
        ? [...new Set(ends.flatMap((end) => Array.from({ length: gap + 1 }, (_, more) => end + more)))]
        : ends.filter((end) => words[end] === word).map((end) => end + 1);
    if (ends.length === 0) return undefined;
  }
  const end = Math.min(...ends);
  return end > start ? end : undefined;
}
