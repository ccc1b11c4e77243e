import { decodeText } from "@/lib/interop/decode-text";
import { Refused } from "@/lib/interop/refused";
import { type Analysis, analyse } from "@/lib/psychometrics/analyse";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { hashText } from "@/lib/shared/hash";
import type { ResponseBank } from "./asked-bank";
import { mergeSheets } from "./merge-sheets";
import { readResponses } from "./read-responses";
import { noteAt } from "./reading";
import { type LeftOut, scoreTableOf } from "./score-table-of";

/** What the files of a class say of a bank. */
export interface ResponseReport extends Analysis {
  bank: string;
  leftOut: LeftOut;
  /** What could not be read, by file. */
  diagnostics: Diagnostic[];
}

/** Reads files, puts them together and analyses them. The same file twice counts once. */
export function analyseResponses(
  files: readonly { name: string; bytes: Uint8Array }[],
  bank: ResponseBank,
): ResponseReport {
  const seen = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const sheets = files.flatMap(({ name, bytes }) => {
    const text = decodeFile(name, bytes, diagnostics);
    if (text === undefined) return [];
    const print = `${text.length} ${hashText(text)}`;
    if (seen.has(print)) {
      diagnostics.push(noteAt(name, 1, "same-file", "This file was given twice.", "It counts once."));
      return [];
    }
    seen.add(print);
    const read = readResponses(name, text, bank);
    diagnostics.push(...read.diagnostics);
    return read.sheets;
  });
  const { rows, papers, leftOut } = scoreTableOf(mergeSheets(sheets), bank.items);
  return { bank: bank.id, ...analyse(bank.items, rows, papers), leftOut, diagnostics };
}

/** A file as text; undefined where it is none, which is said. */
function decodeFile(name: string, bytes: Uint8Array, diagnostics: Diagnostic[]): string | undefined {
  // A record is UTF-8 and may be longer than anything that people type. A table comes as its spreadsheet wrote it.
  if (bytes.find((byte) => byte > 32) === "{".charCodeAt(0)) return new TextDecoder().decode(bytes);
  try {
    return decodeText(bytes).text;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    diagnostics.push(error.toDiagnostic(name));
    return undefined;
  }
}
