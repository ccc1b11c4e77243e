/** How much a diagnostic matters. An `error` costs the item it sits in; a `warning` costs nothing. */
export type Severity = "error" | "warning";

/**
 * Something that an author or a learner caused and can mend. Collected, never thrown; only the edge
 * (command line, screen) turns it into text.
 */
export interface Diagnostic {
  /** Path of the file, as the user would type it. */
  file: string;
  /** Line, counted from 1. */
  line: number;
  /** Column in UTF-16 units, counted from 1. */
  column: number;
  severity: Severity;
  /** Kebab-case id of the rule that was broken. */
  rule: string;
  /** One sentence that says what is wrong, with what was found. */
  message: string;
  /** One sentence that says what to do. */
  help: string;
}

/** A place in a text: line and column from 1, as unist counts them. */
export interface Place {
  line: number;
  column: number;
}

/** Orders diagnostics by file, then place, so that output is the same on every run. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
