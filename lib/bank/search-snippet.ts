/** A piece of a snippet. */
export interface SnippetPart {
  text: string;
  /** Whether it is a word that was found. */
  isMatch: boolean;
}

const wordPattern = /[\p{L}\p{N}]+/gu;

interface Word {
  start: number;
  end: number;
  isMatch: boolean;
}

/** Splits a text into pieces that were found and pieces that were not. `terms` are words in small letters. */
export function markTerms(text: string, terms: readonly string[]): SnippetPart[] {
  const wanted = new Set(terms);
  const parts: SnippetPart[] = [];
  let from = 0;
  for (const { start, end, isMatch } of listWords(text, wanted)) {
    if (!isMatch) continue;
    if (start > from) parts.push({ text: text.slice(from, start), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isMatch: false });
  return parts;
}

/**
 * The part of a text around the first word that was found, about `length` characters long, with an ellipsis where
 * it was cut. Empty when nothing in the text was found.
 */
export function makeSnippet(text: string, terms: readonly string[], length = 160): SnippetPart[] {
  const words = listWords(text, new Set(terms));
  const first = words.find(({ isMatch }) => isMatch);
  if (!first) return [];
  const earliest = Math.max(0, first.start - Math.round(length / 3));
  const start = earliest === 0 ? 0 : (words.find((word) => word.start >= earliest)?.start ?? first.start);
  const end = words.findLast((word) => word.end <= start + length)?.end ?? first.end;
  const cut = text.length - end < 8 ? text.length : Math.max(end, first.end);
  const parts = markTerms(text.slice(start, cut), terms);
  if (start > 0) parts.unshift({ text: "… ", isMatch: false });
  if (cut < text.length) parts.push({ text: " …", isMatch: false });
  return parts;
}

function listWords(text: string, wanted: ReadonlySet<string>): Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    isMatch: wanted.has(word.toLowerCase()),
  }));
}
