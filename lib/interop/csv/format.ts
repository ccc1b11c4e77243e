import type { InteropFormat } from "../format";
import { holdsBlackboardRows } from "./blackboard";
import { readCardLines } from "./card-lines";
import { findHead } from "./columns";
import { belowLines, readPreamble } from "./preamble";
import { readCsv } from "./read-csv";
import { detectDelimiter, splitCsv } from "./split-csv";
import { writeCsv } from "./write-csv";

/** Rows that are looked at to tell: a head may stand below a title. */
const headRows = 20;

/** Tables in text: CSV, TSV, what is copied from a spreadsheet or from Quizlet. */
export const csv: InteropFormat = {
  id: "csv",
  title: "CSV or TSV",
  endings: [".csv", ".tsv", ".txt"],
  detect(_source, head) {
    const text = head.replace(/^\ufeff/, "");
    const above = readPreamble(text);
    // Nobody else writes such lines.
    if (above.delimiter !== undefined || (above.isAnki && text.startsWith("#"))) return 0.97;
    if (/^\s*[<{[]/.test(text)) return 0;
    const body = belowLines(text, above.lines);
    if (holdsBlackboardRows(body)) return 0.97;
    const delimiter = detectDelimiter(body);
    const rows = delimiter === undefined ? [] : splitCsv(body, delimiter, headRows);
    if (delimiter !== undefined && findHead(rows.map(({ cells }) => cells))) return 0.85;
    if (readCardLines(body, delimiter)) return delimiter === undefined ? 0.1 : 0.3;
    if (delimiter === undefined) return 0;
    // Commas stand in any text; tabs hardly do.
    return delimiter === "\t" ? 0.5 : delimiter === "," ? 0.1 : 0.2;
  },
  read: readCsv,
  write: writeCsv,
};
