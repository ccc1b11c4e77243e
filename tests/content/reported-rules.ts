import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Rule ids that `lib/bank` can report, read from its source: those that cost an item, and those that don't. */
export interface ReportedRules {
  error: Set<string>;
  warning: Set<string>;
}

/** Calls that don't write the rule themselves, and where the rules that they report are written. */
const writtenElsewhere: { call: RegExp; file: RegExp; rule: RegExp }[] = [
  // A finding that is handed over: { rule: "unsafe-link", message, help }.
  { call: /\.rule$/, file: /./, rule: /\brule: "([a-z][a-z0-9-]+)"/g },
  { call: /^rule\.id$/, file: /^rules\//, rule: /\bid: "([a-z-]+)"/g },
  { call: /^rule$/, file: /^lint\/references\.ts$/, rule: /\["(unknown-[a-z-]+)"/g },
  { call: /^ruleId$/, file: /^parse\/bounds\.ts$/, rule: /\bfail\("([a-z-]+)"/g },
  { call: /^word$/, file: /^parse\/mdx-failure\.ts$/, rule: /"(import|export)"/g },
];

interface SourceFile {
  path: string;
  text: string;
}

/**
 * Finds the rules by reading the calls of `report.error` and `report.warning`.
 * @param root the project's folder
 * @throws Error for a call whose rule is written in a way that is not known here
 */
export function findReportedRules(root: string): ReportedRules {
  const folder = join(root, "lib/bank");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(folder, path), "utf8") }));
  const found: ReportedRules = { error: new Set(), warning: new Set() };
  for (const { path, text } of sources) {
    for (const [, severity, first = ""] of text.matchAll(/\.(error|warning)\(\s*([^,()]+),/g)) {
      const here = [...first.matchAll(/"([a-z][a-z0-9-]+)"/g)];
      const rules = here.length > 0 ? here : findElsewhere(first.trim(), path, sources);
      for (const [, rule = ""] of rules) found[severity as keyof ReportedRules].add(rule);
    }
  }
  return found;
}

function findElsewhere(expression: string, path: string, sources: SourceFile[]) {
  const place = writtenElsewhere.find(({ call }) => call.test(expression));
  if (!place) throw new Error(`lib/bank/${path} reports the rule ${expression}: say where it is written.`);
  return sources
    .filter((source) => place.file.test(source.path))
    .flatMap(({ text }) => [...text.matchAll(place.rule)]);
}
