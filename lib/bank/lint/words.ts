/** The words of a text in small letters, in order. A word may hold an apostrophe or a hyphen. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** Whether `words` stand in `text` one after another. */
export function holdsRun(text: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return false;
  for (let start = 0; start + words.length <= text.length; start++) {
    if (words.every((word, index) => text[start + index] === word)) return true;
  }
  return false;
}
