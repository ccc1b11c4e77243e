const wordPattern = /[\p{L}\p{N}]+/gu;

/** A longer word is cut off here: nobody types more of it, and a made-up one must not fill the index. */
const longestWord = 40;

/** Most words of a query that count. */
const mostWords = 8;

/** The words of a text as search compares them: in small letters, without what stands between them. */
export function listWords(text: string): string[] {
  return Array.from(text.toLowerCase().matchAll(wordPattern), ([word]) => word.slice(0, longestWord));
}

/** The different words of a query, as many of them as count. */
export function queryWords(query: string): string[] {
  return [...new Set(listWords(query))].slice(0, mostWords);
}
