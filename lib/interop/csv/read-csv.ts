import { decodeText, withLineFeeds } from "../decode-text";
import type { Reading, ReadOptions, Source } from "../format";
import { holdsBlackboardRows, readBlackboard } from "./blackboard";
import { readCardLines } from "./card-lines";
import { belowLines, readPreamble } from "./preamble";
import { readTable } from "./read-table";
import { detectDelimiter, splitCsv } from "./split-csv";

/**
 * Reads a table in text: CSV, TSV, what is copied from a spreadsheet or from Quizlet, notes that Anki wrote as text, questions for
 * Blackboard. Lines above it may say how it is to be read; else the delimiter is told from the content, and so is what the columns hold,
 * but for what `choices` says.
 */
export function readCsv(source: Source, options: ReadOptions = {}): Reading {
  const { text, notes } = decodeText(source.bytes);
  const plain = withLineFeeds(text);
  const above = readPreamble(plain);
  const body = belowLines(plain, above.lines);
  const isBlackboard = above.delimiter === undefined && holdsBlackboardRows(body);
  const delimiter = isBlackboard ? "\t" : (above.delimiter ?? detectDelimiter(body));
  const mayBeCards = above.delimiter === undefined && !isBlackboard;
  const cards = mayBeCards ? readCardLines(body, delimiter) : undefined;
  const rows = (cards ?? splitCsv(body, delimiter ?? "\t")).map((row) => ({
    ...row,
    line: row.line + above.lines,
  }));
  if (isBlackboard) return readBlackboard(rows, source.name, notes);
  return readTable(rows, source.name, options, notes, above);
}
