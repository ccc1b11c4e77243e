import type { Diagnostic } from "@/lib/shared/diagnostic";
import type { BankMeta } from "../bank";
import type { Item } from "../item";
import { lintItem } from "../lint/lint-item";
import { lintRules } from "../lint/rules";
import { parseItemFile } from "../parse/item-file";

/** What is known of an item's text while it is being written. */
export interface Inspection {
  /** Undefined while anything in it is wrong. */
  item: Item | undefined;
  /** Errors, then warnings, with their places in the item's own text. */
  findings: Diagnostic[];
}

/** What of a bank it takes to look over one item of it. */
export type InspectionContext = Pick<
  BankMeta,
  "language" | "forbidden" | "domains" | "sources" | "competencies"
>;

const helpOf = new Map(lintRules.map(({ id, help }) => [id, help]));

/** Ids that an item names and its bank does not have. */
function unknownIds(item: Item, bank: InspectionContext): string[] {
  const missing = (ids: readonly string[], known: readonly { id: string }[], what: string) =>
    ids.filter((id) => !known.some((one) => one.id === id)).map((id) => `The bank has no ${what} "${id}".`);
  return [
    ...missing([item.domain], bank.domains, "domain"),
    ...missing(item.sources, bank.sources, "source"),
    ...missing(item.competencies, bank.competencies, "competency"),
  ];
}

/**
 * Reads and lints one item by itself: what `bank check` would say of it, but for what depends on the items around it.
 * @param text the item
 * @param frontmatter of its file, from `---` to `---`, or empty
 * @param today as 2026-11-22, for rules that count from some day on
 */
export function inspectItem(
  text: string,
  frontmatter: string,
  bank: InspectionContext,
  today: string,
): Inspection {
  const head = frontmatter === "" ? "" : `${frontmatter}\n`;
  const shift = head === "" ? 0 : head.split("\n").length - 1;
  const only = bank.domains.length === 1 ? bank.domains[0]?.id : undefined;
  const { items, diagnostics } = parseItemFile(head + text, "", only);
  const errors = diagnostics
    .filter(({ line }) => line > shift)
    .map((one): Diagnostic => ({ ...one, line: one.line - shift }));
  const item = items[0]?.item;
  if (!item) return { item: undefined, findings: errors };
  const message = (rule: string, severity: Diagnostic["severity"], words: string, help: string) =>
    ({ file: "", line: 1, column: 1, severity, rule, message: words, help }) satisfies Diagnostic;
  const unknown = unknownIds(item, bank).map((words) =>
    message("unknown-id", "error", words, "Choose one of the bank's, or add it to bank.mdx."),
  );
  // One that is kept from learners is looked over too: it may be on its way to them.
  const lint = lintItem({ ...item, retired: false }, { meta: bank, hasSources: bank.sources.length > 0 });
  const warnings = lint.findings
    .filter(({ after }) => after === undefined || after < today)
    .map(({ rule, message: words }) => message(rule, "warning", words, helpOf.get(rule) ?? ""));
  return { item, findings: [...errors, ...unknown, ...warnings] };
}
