import { closeSync, fstatSync, lstatSync, openSync, readFileSync } from "node:fs";
import type { Place } from "@/lib/shared/diagnostic";
import type { Report } from "../parse/report";

/** A file larger than this is not read: a million characters of questions belong into several files. */
export const maxFileBytes = 1_000_000;

/** Index in `text` of the first character that stands for bytes which are not UTF-8. */
function firstBadCharacter(bytes: Buffer, text: string): number {
  let offset = 0;
  let from = 0;
  for (let index = text.indexOf("\uFFFD"); index >= 0; index = text.indexOf("\uFFFD", index + 1)) {
    offset += Buffer.byteLength(text.slice(from, index));
    if (bytes.toString("hex", offset, offset + 3) !== "efbfbd") return index;
    offset += 3;
    from = index + 1;
  }
  return 0;
}

function placeOf(text: string, index: number): Place {
  const before = text.slice(0, index).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * Reads a text file as UTF-8 with line feeds. A file that is too large, not UTF-8 or gone is reported and gives
 * undefined. Reads at once and not in turns: of ten thousand small files, waiting would take most of the time.
 */
export function readTextFile(path: string, report: Report): string | undefined {
  const start = { line: 1, column: 1 };
  let file: number | undefined;
  try {
    // Links and pipes are not opened: a bank from a stranger must not reach outside of its folder, nor wait for ever.
    if (!lstatSync(path).isFile()) {
      report.error(
        "file-unreadable",
        start,
        "This is not a plain file.",
        "Put the file itself here, not a link to it.",
      );
      return undefined;
    }
    file = openSync(path, "r");
    const { size } = fstatSync(file);
    if (size > maxFileBytes) {
      report.error(
        "file-too-large",
        start,
        `The file has ${(size / 1e6).toFixed(1)} MB; at most ${maxFileBytes / 1e6} MB are read.`,
        "Split it into several files.",
      );
      return undefined;
    }
    const bytes = readFileSync(file);
    const text = new TextDecoder("utf-8", { fatal: false }).decode(bytes);
    if (text.includes("\uFFFD")) {
      // The decoder drops a byte order mark, so offsets are counted behind it.
      const body = bytes.subarray(bytes.toString("hex", 0, 3) === "efbbbf" ? 3 : 0);
      if (!isUtf8(body)) {
        report.error(
          "not-utf-8",
          placeOf(text, firstBadCharacter(body, text)),
          "The file is not UTF-8 text.",
          "Save it again with the encoding UTF-8.",
        );
        return undefined;
      }
    }
    const nul = text.indexOf("\0");
    if (nul >= 0) {
      report.error(
        "not-utf-8",
        placeOf(text, nul),
        "The file holds a NUL character, so it is not UTF-8 text.",
        "Save it again as plain text with the encoding UTF-8.",
      );
      return undefined;
    }
    return text.replace(/\r\n?/g, "\n");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    report.error(
      "file-unreadable",
      start,
      `The file can't be read (${code}).`,
      "Check that it exists and that you may read it.",
    );
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
