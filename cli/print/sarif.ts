import { isAbsolute, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import type { Report } from "./report";

/** SARIF 2.1.0 (OASIS standard), which code hosts show beside the lines of a change. */
export function printSarif({ folder, diagnostics }: Report): string {
  // What a diagnostic of the rule says first stands for the rule: the words may differ from place to place.
  const rules = [
    ...new Map([...diagnostics].reverse().map((diagnostic) => [diagnostic.rule, diagnostic])).values(),
  ].sort((a, b) => (a.rule < b.rule ? -1 : 1));
  // Code hosts read paths from the root of the project. Content elsewhere has paths from its own folder.
  const base = isInside(process.cwd(), folder)
    ? { id: "PROJECT", folder: process.cwd() }
    : { id: "CONTENT", folder };
  const document = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "rehearse",
            rules: rules.map(({ rule, message, help }) => ({
              id: rule,
              shortDescription: { text: message },
              help: { text: help },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [base.id]: { uri: `${pathToFileURL(base.folder).href.replace(/\/$/, "")}/` } },
        results: diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.rule,
          ruleIndex: rules.findIndex(({ rule }) => rule === diagnostic.rule),
          level: diagnostic.severity,
          message: { text: `${diagnostic.message} ${diagnostic.help}` },
          locations: [{ physicalLocation: locate(diagnostic, base) }],
        })),
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function locate({ file, line, column }: Diagnostic, base: { id: string; folder: string }) {
  const uri = relative(base.folder, file).split(sep).map(encodeURIComponent).join("/");
  return {
    artifactLocation: { uri, uriBaseId: base.id },
    region: { startLine: Math.max(1, line), startColumn: Math.max(1, column) },
  };
}

function isInside(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return !isAbsolute(path) && path.split(sep)[0] !== "..";
}
