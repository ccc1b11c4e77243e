import type { CsvRow } from "@/lib/interop/csv/split-csv";
import type { Diagnostic, Severity } from "@/lib/shared/diagnostic";
import type { ResponseBank } from "./asked-bank";
import type { ResponseSheet } from "./response";

/** What a file holds. With an error among the diagnostics and no sheets, the file was refused. */
export interface ReadResponses {
  sheets: ResponseSheet[];
  diagnostics: Diagnostic[];
}

/** A table while it is read. */
export interface Table {
  /** What the user calls it. */
  file: string;
  /** Names its content: two files of one name are not one table. */
  print: string;
  /** The names of the columns, as they are written. */
  head: readonly string[];
  rows: readonly CsvRow[];
  bank: ResponseBank;
}

/** Something to say of a line of a file. */
export function noteAt(
  file: string,
  line: number,
  rule: string,
  message: string,
  help: string,
  severity: Severity = "warning",
): Diagnostic {
  return { file, line, column: 1, severity, rule, message, help };
}

/** A file of which nothing is used. */
export function refuseFile(file: string, rule: string, message: string, help: string): ReadResponses {
  return { sheets: [], diagnostics: [noteAt(file, 1, rule, message, help, "error")] };
}
