import { difficulties } from "../difficulties";
import { commonRules } from "../parse/item-attributes";

/** What of a bank it takes to complete names. */
export interface CompletionBank {
  domains: readonly { id: string; title: string }[];
  sources: readonly { id: string; title: string }[];
  competencies: readonly { id: string; title: string }[];
}

/** Names that may stand at a place, and where what is typed of one begins. */
export interface Completions {
  /** Offset in the text. */
  from: number;
  options: { label: string; detail?: string; apply?: string }[];
}

const components = [
  "Question",
  "Flashcard",
  "Cloze",
  "ShortAnswer",
  "Case",
  "Stimulus",
  "Hint",
  "Explanation",
  "Answer",
  "KeyPoints",
  "Blank",
  "Term",
];
const flags = ["multiple", "fixed", "retired"];

/**
 * What can be written at the end of a text: a component behind `<`, an attribute in its tag, an id between the quotes
 * of one. Undefined where only words can stand.
 */
export function completeSource(before: string, bank: CompletionBank): Completions | undefined {
  const tag = /<(\w*)$/.exec(before);
  if (tag) {
    const from = before.length - (tag[1]?.length ?? 0);
    return { from, options: components.map((label) => ({ label })) };
  }
  const open = /<(\w+)((?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s+([^<>]*)$/.exec(before);
  if (!open) return undefined;
  const rest = open[3] ?? "";
  const value = /(\w+)\s*=\s*["']([^"']*)$/.exec(rest);
  if (value) {
    const typed = /[^\s]*$/.exec(value[2] ?? "")?.[0] ?? "";
    const ids = idsOf(value[1] ?? "", bank);
    return ids && { from: before.length - typed.length, options: ids };
  }
  if (!/^[\w-]*$/.test(rest)) return undefined;
  const names = [...new Set([...Object.keys(commonRules), ...flags])];
  return {
    from: before.length - rest.length,
    options: names.map((label) => (flags.includes(label) ? { label } : { label, apply: `${label}=""` })),
  };
}

function idsOf(attribute: string, bank: CompletionBank): Completions["options"] | undefined {
  const named = (list: readonly { id: string; title: string }[]) =>
    list.map(({ id, title }) => ({ label: id, detail: title }));
  if (attribute === "domain") return named(bank.domains);
  if (attribute === "sources") return named(bank.sources);
  if (attribute === "competencies") return named(bank.competencies);
  if (attribute === "difficulty") return difficulties.map((label) => ({ label }));
  return undefined;
}
