import { readFileSync } from "node:fs";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import type { Screen } from "../screen";
import { showControls } from "./cells";
import { codeFrame } from "./code-frame";
import { createPaint } from "./paint";
import type { Report } from "./report";

type Paint = ReturnType<typeof createPaint>;

/** For people: a heading for each file, the place in the text, what is wrong, what to do, and a summary. */
export function printPretty({ banks, diagnostics }: Report, screen: Screen): string {
  const paint = createPaint(screen.isTerminal);
  const columns = Math.max(40, screen.columns);
  const parts: string[] = [];
  for (const [file, found] of groupByFile(diagnostics)) {
    const source = readText(file);
    parts.push(paint("underline", showControls(file)), "");
    for (const diagnostic of found) parts.push(...explain(diagnostic, source, columns, paint), "");
  }
  return `${[...parts, ...summarize(banks, diagnostics, paint)].join("\n")}\n`;
}

function explain(diagnostic: Diagnostic, source: string, columns: number, paint: Paint): string[] {
  const { line, column, severity, rule, message, help } = diagnostic;
  const colour = severity === "error" ? "red" : "yellow";
  const gutterWidth = String(line + 2).length + 5;
  const frame = codeFrame(source, line, column, columns - gutterWidth).map(({ gutter, text, kind }) => {
    const bar = `  ${gutter} |`;
    if (kind === "caret") return `${paint("dim", bar)} ${paint(colour, text)}`;
    return kind === "target" ? `${paint("dim", bar)} ${text}` : paint("dim", `${bar} ${text}`);
  });
  return [
    `${line}:${column} ${paint(colour, severity)} ${showControls(message)} ${paint("dim", rule)}`,
    ...frame.map((text) => text.trimEnd()),
    `  ${paint("cyan", "help:")} ${showControls(help)}`,
  ];
}

function summarize(banks: Report["banks"], diagnostics: Diagnostic[], paint: Paint): string[] {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  const warnings = diagnostics.length - errors;
  const contents = banks.map(({ id, counts: { questions, flashcards, lessons }, drafts }) => {
    const waiting = drafts ? `, ${count(drafts, "draft")} without a key, never asked` : "";
    return `${id}: ${count(questions, "question")}, ${count(flashcards, "flashcard")}, ${count(lessons, "lesson")}${waiting}`;
  });
  const verdict = `${count(errors, "error")}, ${count(warnings, "warning")} in ${count(banks.length, "bank")}`;
  return [...contents, paint("bold", errors > 0 ? `✗ ${verdict}` : `✓ ${verdict}`)];
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

/** Node 20 has no Map.groupBy. */
function groupByFile(diagnostics: Diagnostic[]): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    groups.set(diagnostic.file, [...(groups.get(diagnostic.file) ?? []), diagnostic]);
  }
  return groups;
}

/** A file that is not there (a bank without a bank.mdx) has no text to show. */
function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
