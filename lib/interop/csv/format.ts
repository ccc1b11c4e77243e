import type { InteropFormat } from "../format";
import { readHead } from "./columns";
import { readCsv } from "./read-csv";
import { detectDelimiter, splitCsv } from "./split-csv";
import { writeCsv } from "./write-csv";

/** Tables in text: CSV, TSV, what is copied from a spreadsheet or from Quizlet. */
export const csv: InteropFormat = {
  id: "csv",
  title: "CSV or TSV",
  endings: [".csv", ".tsv", ".txt"],
  detect(_source, head) {
    const text = head.replace(/^\ufeff/, "");
    if (/^\s*[<{[]/.test(text)) return 0;
    const delimiter = detectDelimiter(text);
    if (delimiter === undefined) return 0;
    if (readHead(splitCsv(text, delimiter, 1)[0]?.cells ?? [])) return 0.85;
    // Commas stand in any text; tabs hardly do.
    return delimiter === "\t" ? 0.5 : delimiter === "," ? 0.1 : 0.2;
  },
  read: readCsv,
  write: writeCsv,
};
