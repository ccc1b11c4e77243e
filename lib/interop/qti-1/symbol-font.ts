const latin = "abgdezhqiklmnxoprstufcyw";
const greek = "αβγδεζηθικλμνξοπρστυφχψω";

/**
 * Text that was written for a symbol font, in which Latin letters show Greek ones: `p` is π there. Files from before Unicode say so with
 * the character set "greek" or "symbol".
 */
export function fromSymbolFont(text: string, charset: string | undefined): string {
  if (!/^(?:greek|symbol)$/i.test(charset ?? "")) return text;
  return text.replace(/[a-z]/gi, (letter) => {
    const index = latin.indexOf(letter.toLowerCase());
    const found = index < 0 ? letter : (greek[index] ?? letter);
    return letter === letter.toLowerCase() ? found : found.toUpperCase();
  });
}
