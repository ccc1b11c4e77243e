/** How the texts of an answer are encoded: as HTML, for addresses (`What+is%20it%3F`), or as base 64. */
export type TriviaEncoding = "html" | "url" | "base64";

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** `multiple` and `boolean` in base 64: types are encoded as all else is. */
const encodedTypes = new Set(["bXVsdGlwbGU=", "Ym9vbGVhbg=="]);

function isBase64(texts: readonly string[], types: readonly string[]): boolean {
  if (types.some((type) => encodedTypes.has(type))) return true;
  return texts.some((text) => text.length >= 16) && texts.every((text) => base64.test(text));
}

/** No text has a sign that an address has none of, and some sign is encoded. */
function isForAddresses(texts: readonly string[]): boolean {
  return texts.some((text) => /%[0-9a-f]{2}/i.test(text)) && texts.every((text) => !/[\s<>"&]/.test(text));
}

/**
 * How the texts of one answer of the service are encoded: all in the same way.
 * @param texts questions, answers and categories of all its questions
 * @param types their types, as they are written
 */
export function encodingOf(texts: readonly string[], types: readonly string[]): TriviaEncoding {
  const words = texts.filter(Boolean);
  if (words.length === 0) return "html";
  if (isBase64(words, types)) return "base64";
  return isForAddresses(words) ? "url" : "html";
}

/** A text as it is meant. What can't be decoded stays as it is. */
export function decodeTrivia(text: string, encoding: TriviaEncoding): string {
  try {
    if (encoding === "base64")
      return new TextDecoder().decode(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
    // One of the two ways writes a space as +, and both a + as %2B.
    return encoding === "url" ? decodeURIComponent(text.replaceAll("+", " ")) : text;
  } catch {
    return text;
  }
}
