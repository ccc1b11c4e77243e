import type { FidelityNote } from "./fidelity";
import { limits } from "./limits";
import { Refused } from "./refused";

/** A file as text, and what had to be guessed about it. */
export interface DecodedText {
  text: string;
  notes: FidelityNote[];
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Without a mark: Latin text in UTF-16 has a zero in every other byte.
  if (bytes.length > 3 && first !== 0 && second === 0 && bytes[3] === 0) return "utf-16le";
  if (bytes.length > 3 && first === 0 && second !== 0 && bytes[2] === 0) return "utf-16be";
  return "utf-8";
}

/** What Windows-1252 has from 0x80 to 0x9f. */
const windowsSigns = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

/** Windows-1252, signs from 0x80 on by a table of our own: some versions of Node decode them as Latin 1. */
function decodeWindows(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

/**
 * The text of a file, by its byte order mark, else UTF-8, else Windows-1252, which spreadsheets and old editors still write.
 * @throws Refused when it is too large or no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > limits.textBytes) {
    throw new Refused(
      "file-too-large",
      `The file has ${Math.round(bytes.length / 1e6)} MB; a text file may have ${limits.textBytes / 1e6} MB.`,
      "Export it in several parts.",
    );
  }
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // A NUL in what is said to be text: it is something else.
    if (text.includes("\0") && encoding === "utf-8")
      throw new Refused(
        "not-text",
        "The file holds binary data, not text.",
        "Give the file that was exported.",
      );
    return { text, notes: [] };
  } catch (error) {
    if (error instanceof Refused) throw error;
  }
  const text = decodeWindows(bytes);
  const odd = text.slice(0, 100_000).match(/[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0;
  if (odd > 0)
    throw new Refused(
      "not-text",
      "The file holds binary data, not text.",
      "Give the file that was exported.",
    );
  return {
    text,
    notes: [
      {
        fate: "changed",
        rule: "encoding-guessed",
        message: "The file is not UTF-8. It was read as Windows-1252.",
        help: "Look at letters with accents; save the file as UTF-8 if they are wrong.",
      },
    ],
  };
}

/** Text with line feeds alone between lines, so that lines count as an editor counts them. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
