import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { z } from "zod";
import type { Place } from "@/lib/shared/diagnostic";
import { nearest } from "@/lib/shared/nearest";
import type { Report } from "./report";

/** A file cut in two: the YAML between the `---` lines and what follows. */
export interface SplitText {
  /** The YAML, or undefined when the file has no frontmatter. */
  yaml: string | undefined;
  body: string;
  /** How many lines stand before the body. */
  bodyOffset: number;
}

/** Cuts the frontmatter off. `closed` is false when the first `---` has no partner. */
export function splitFrontmatter(text: string): SplitText & { closed: boolean } {
  if (!/^---[ \t]*(\n|$)/.test(text)) return { yaml: undefined, body: text, bodyOffset: 0, closed: true };
  const lines = text.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  if (end < 0) return { yaml: undefined, body: "", bodyOffset: lines.length, closed: false };
  return {
    yaml: lines.slice(1, end).join("\n"),
    body: lines.slice(end + 1).join("\n"),
    bodyOffset: end + 1,
    closed: true,
  };
}

/** Frontmatter that was read: its value where it is usable, and where each key's value stands. */
export interface Frontmatter<T> {
  value: T | undefined;
  /** Places of values by path, such as `domains.0.weight`; keys with a leading `@`, such as `@domains`. */
  places: Record<string, Place>;
}

const yamlStart = { line: 1, column: 1 };

function collectPlaces(
  node: unknown,
  path: string,
  at: (offset: number) => Place,
  places: Record<string, Place>,
) {
  const range = (node as Node | null)?.range;
  if (range) places[path] = at(range[0]);
  if (isMap(node)) {
    for (const pair of (node as YAMLMap).items as Pair<Node, Node | null>[]) {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const inner = path ? `${path}.${key}` : key;
      if (pair.key.range) places[`@${inner}`] = at(pair.key.range[0]);
      collectPlaces(pair.value, inner, at, places);
    }
  } else if (node && typeof node === "object" && "items" in node) {
    (node.items as unknown[]).forEach((item, index) => {
      collectPlaces(item, path ? `${path}.${index}` : String(index), at, places);
    });
  }
}

/** Nearest place that is known for a path: its own, its key's, or its parent's. */
function placeOf(path: PropertyKey[], places: Record<string, Place>): Place {
  for (let length = path.length; length > 0; length--) {
    const key = path.slice(0, length).map(String).join(".");
    const found = places[key] ?? places[`@${key}`];
    if (found) return found;
  }
  return yamlStart;
}

/** The keys that a schema takes at a path, for "did you mean". */
function knownKeys(schema: z.ZodType, path: PropertyKey[]): string[] {
  let current = schema as unknown as { shape?: Record<string, never>; element?: never; unwrap?: () => never };
  for (const step of [...path, null]) {
    while (typeof current?.unwrap === "function" && !current.shape && !current.element)
      current = current.unwrap();
    if (step === null) break;
    current = (typeof step === "number" ? current?.element : current?.shape?.[String(step)]) as never;
  }
  return Object.keys(current?.shape ?? {});
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.input === undefined) return "is missing";
  return `is not right: ${issue.message.replace(/^Invalid input: /, "")}`;
}

function withoutUnknownKeys(value: unknown, issues: z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    let target = copy as Record<PropertyKey, unknown>;
    for (const step of issue.path) target = target?.[step] as Record<PropertyKey, unknown>;
    for (const key of issue.keys) delete target?.[key];
  }
  return copy;
}

/**
 * Reads frontmatter against a schema. Unknown keys are reported and left out, so that they cost nothing else;
 * a wrong or missing value is reported and leaves `value` undefined.
 * @param report reports in lines of the whole file (the YAML starts on line 2).
 */
export function readFrontmatter<T>(yaml: string, schema: z.ZodType<T>, report: Report): Frontmatter<T> {
  const places: Record<string, Place> = {};
  const lines = new LineCounter();
  // No aliases: a few hundred bytes of them can unfold to gigabytes.
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + 1, column: Math.max(col, 1) };
  };
  const failure = document.errors[0];
  if (failure) {
    report.error(
      "frontmatter-yaml",
      at(failure.pos[0]),
      `The frontmatter is not valid YAML: ${failure.message.split("\n")[0]?.replace(/ at line \d+.*$/, "")}.`,
      'Put texts that hold a colon, a "#" or a quote between double quotes, and indent with spaces.',
    );
    return { value: undefined, places };
  }
  collectPlaces(document.contents, "", at, places);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    report.error(
      "frontmatter-yaml",
      yamlStart,
      "The frontmatter uses a YAML alias.",
      "Write the value out each time.",
    );
    return { value: undefined, places };
  }
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, places };
  for (const issue of result.error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const meant = nearest(key, knownKeys(schema, issue.path));
        const path = [...issue.path, key].map(String).join(".");
        report.error(
          "unknown-frontmatter-key",
          places[`@${path}`] ?? placeOf(issue.path, places),
          `The frontmatter key "${key}" is not known.`,
          meant ? `Did you mean "${meant}"?` : `Use one of: ${knownKeys(schema, issue.path).join(", ")}.`,
        );
      }
    } else {
      const name = issue.path.length > 0 ? `"${issue.path.map(String).join(".")}"` : "The frontmatter";
      report.error(
        "frontmatter-value",
        placeOf(issue.path, places),
        `${name} ${describeIssue(issue)}.`,
        "See docs/authoring.md for what each frontmatter key takes.",
      );
    }
  }
  const known = schema.safeParse(withoutUnknownKeys(value, result.error.issues));
  return { value: known.success ? known.data : undefined, places };
}
