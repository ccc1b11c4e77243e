import { decodeText, withLineFeeds } from "../decode-text";
import type { Reading, ReadOptions, Source } from "../format";
import { readTable } from "./read-table";
import { detectDelimiter, splitCsv } from "./split-csv";

/**
 * Reads a table in text: CSV, TSV, what is copied from a spreadsheet or from Quizlet. The delimiter is told from the content, and so is
 * what the columns hold, but for what `choices` says.
 */
export function readCsv(source: Source, options: ReadOptions = {}): Reading {
  const { text, notes } = decodeText(source.bytes);
  const plain = withLineFeeds(text);
  return readTable(splitCsv(plain, detectDelimiter(plain) ?? "\t"), source.name, options, notes);
}
