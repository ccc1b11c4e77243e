import type { Diagnostic, Place, Severity } from "@/lib/shared/diagnostic";

/** Collects the diagnostics of one file. Parsers write to it and go on; nothing is thrown. */
export interface Report {
  readonly diagnostics: Diagnostic[];
  /** Something that costs the item it sits in. */
  error(rule: string, at: Place | undefined, message: string, help: string): void;
  /** Something to look at that costs nothing. */
  warning(rule: string, at: Place | undefined, message: string, help: string): void;
  /** Errors that went through this report so far. Compare before and after to learn whether a piece is whole. */
  errorCount(): number;
  /** The place in the file of a place in the part that is being parsed. */
  place(at: Place | undefined): Place;
  /** The same report for a part of the file that starts `lines` lines further down. */
  below(lines: number): Report;
  /** A report for the same place that starts with nothing and writes to a list of its own. */
  apart(): Report;
}

/** A report for `file` that writes to `diagnostics`. */
export function createReport(file: string, diagnostics: Diagnostic[] = []): Report {
  let errors = 0;
  const startingAfter = (lineOffset: number): Report => {
    const place = (at: Place | undefined): Place => ({
      line: (at?.line ?? 1) + lineOffset,
      column: at?.column ?? 1,
    });
    const add = (severity: Severity, rule: string, at: Place | undefined, message: string, help: string) => {
      if (severity === "error") errors++;
      diagnostics.push({ file, ...place(at), severity, rule, message, help });
    };
    return {
      diagnostics,
      error: (rule, at, message, help) => add("error", rule, at, message, help),
      warning: (rule, at, message, help) => add("warning", rule, at, message, help),
      errorCount: () => errors,
      place,
      below: (lines) => startingAfter(lineOffset + lines),
      apart: () => createReport(file).below(lineOffset),
    };
  };
  return startingAfter(0);
}
