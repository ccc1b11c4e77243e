import type { Diagnostic, Place, Severity } from "@/lib/shared/diagnostic";

/** Collects the diagnostics of one file. Parsers write to it and go on; nothing is thrown. */
export interface Report {
  readonly diagnostics: Diagnostic[];
  /** Something that costs the item it sits in. */
  error(rule: string, at: Place | undefined, message: string, help: string): void;
  /** Something to look at that costs nothing. */
  warning(rule: string, at: Place | undefined, message: string, help: string): void;
  /** Errors so far. Compare before and after to learn whether a piece is whole. */
  errorCount(): number;
  /** The place in the file of a place in the part that is being parsed. */
  place(at: Place | undefined): Place;
  /** The same report for a part of the file that starts `lines` lines further down. */
  below(lines: number): Report;
}

/** A report for `file`. Places are given relative to a part that starts after `lineOffset` lines. */
export function createReport(file: string, lineOffset = 0, diagnostics: Diagnostic[] = []): Report {
  const place = (at: Place | undefined): Place => ({
    line: (at?.line ?? 1) + lineOffset,
    column: at?.column ?? 1,
  });
  const add = (severity: Severity, rule: string, at: Place | undefined, message: string, help: string) => {
    diagnostics.push({ file, ...place(at), severity, rule, message, help });
  };
  return {
    diagnostics,
    error: (rule, at, message, help) => add("error", rule, at, message, help),
    warning: (rule, at, message, help) => add("warning", rule, at, message, help),
    errorCount: () => diagnostics.filter((one) => one.severity === "error").length,
    place,
    below: (lines) => createReport(file, lineOffset + lines, diagnostics),
  };
}
