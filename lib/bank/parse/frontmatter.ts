import { type Document, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Place } from "@/lib/shared/diagnostic";
import { nearest } from "@/lib/shared/nearest";
import { collectPlaces, placeOf } from "./frontmatter-places";
import type { Report } from "./report";

/** A file cut in two: the YAML between the `---` lines and what follows. */
export interface SplitText {
  /** The YAML, or undefined when the file has no frontmatter. */
  yaml: string | undefined;
  body: string;
  /** How many lines stand before the body. */
  bodyOffset: number;
}

/** A text as the parsers want it: no byte order mark, and line feeds alone between lines. */
function withLineFeeds(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** Cuts the frontmatter off. `closed` is false when the first `---` has no partner. */
export function splitFrontmatter(source: string): SplitText & { closed: boolean } {
  const text = withLineFeeds(source);
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

/** Frontmatter that is longer is not read: a whole blueprint with its sources takes a tenth of it. */
const maxCharacters = 200_000;

const quoteHelp =
  'Put texts that hold a colon, a "#" or a quote between double quotes, and indent with spaces.';

/** YAML as plain data, or undefined when it is none, which is reported. */
function readYaml(
  yaml: string,
  report: Report,
): { value: unknown; places: Record<string, Place> } | undefined {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + 1, column: Math.max(col, 1) };
  };
  const refuse = (place: Place, message: string, help: string) => {
    report.error("frontmatter-yaml", place, message, help);
    return undefined;
  };
  if (yaml.length > maxCharacters)
    return refuse(
      at(0),
      `The frontmatter has ${yaml.length} characters; at most ${maxCharacters} are read.`,
      "Shorten it, or write prose below it.",
    );
  try {
    // Repeated keys are looked for below: the library compares each key with each other.
    const document: Document = parseDocument(yaml, {
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "error",
    });
    const failure = document.errors[0];
    if (failure) {
      const what = failure.message.split("\n")[0]?.replace(/ at line \d+.*$/, "");
      return refuse(at(failure.pos[0]), `The frontmatter is not valid YAML: ${what}.`, quoteHelp);
    }
    const { places, repeated, aliases } = collectPlaces(document.contents, at);
    const again = repeated[0];
    if (again) return refuse(again.at, `The key "${again.key}" stands twice.`, "Keep one of them.");
    // A few hundred bytes of aliases can unfold to gigabytes.
    if (aliases[0])
      return refuse(aliases[0], "The frontmatter uses a YAML alias.", "Write the value out each time.");
    return { value: document.toJS({ maxAliasCount: 0 }) ?? {}, places };
  } catch (error) {
    // Out of stack on absurd nesting.
    if (error instanceof RangeError)
      return refuse(at(0), "The frontmatter is nested too deeply.", "Flatten it.");
    return refuse(at(0), `The frontmatter can't be read: ${(error as Error).message}.`, quoteHelp);
  }
}

/**
 * Reads frontmatter against a schema. Unknown keys are reported and left out, so that they cost nothing else;
 * a wrong or missing value is reported and leaves `value` undefined.
 * @param report reports in lines of the whole file (the YAML starts on line 2).
 */
export function readFrontmatter<T>(yaml: string, schema: z.ZodType<T>, report: Report): Frontmatter<T> {
  const read = readYaml(yaml, report);
  if (!read) return { value: undefined, places: {} };
  const { value, places } = read;
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
