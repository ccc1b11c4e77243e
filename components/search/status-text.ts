/** What a search came to, in words. `count` is undefined while the bank is loading. */
export function statusText(query: string, count: number | undefined): string {
  if (query === "") return "Type a word from a question, an answer, a flashcard or a lesson.";
  if (count === undefined) return "Searching…";
  if (count === 0) return `Nothing found for “${query}”. Try fewer words, or another one for the same thing.`;
  return count === 1 ? "1 result" : `${count} results`;
}
