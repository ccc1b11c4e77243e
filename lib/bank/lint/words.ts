/** For each character up to 127: 1 for what words are made of, 2 for what may stand within one, 0 for the rest. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[a-z0-9]/.test(sign) ? 1 : sign === "'" || sign === "-" ? 2 : 0;
});

/** The words of a text of small letters, or undefined where it holds other signs than those of ASCII. */
function asciiWords(text: string): string[] | undefined {
  const words: string[] = [];
  let start = -1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 127) return undefined;
    const kind = kinds[code];
    if (kind === 1) {
      if (start < 0) start = index;
    } else if (start >= 0) {
      if (kind === 2 && kinds[text.charCodeAt(index + 1)] === 1) continue;
      words.push(text.slice(start, index));
      start = -1;
    }
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}

/** The words of a text in small letters, in order. A word may hold an apostrophe or a hyphen. */
export function wordsOf(text: string): string[] {
  const small = text.toLowerCase().replaceAll("’", "'");
  // Most texts are of ASCII and its typographic apostrophe, and reading those by hand takes a quarter of the time.
  return asciiWords(small) ?? small.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Whether `words` stand in `text` one after another. */
export function holdsRun(text: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return false;
  for (let start = 0; start + words.length <= text.length; start++) {
    if (words.every((word, index) => text[start + index] === word)) return true;
  }
  return false;
}
