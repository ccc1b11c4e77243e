import type { Item } from "../item";
import type { LintContext } from "./lint-rule";
import { questionText } from "./question-text";
import { lintRules } from "./rules";

/** What one rule found in one item. */
export interface LintFinding {
  rule: string;
  message: string;
  /** The finding counts after this day only. */
  after?: string;
}

/** What lint has to say about an item by itself, and what the rules over the whole bank must know of it. Plain data. */
export interface ItemLint {
  findings: LintFinding[];
  /** Notes of the rules over the whole bank, by rule. */
  notes: Record<string, unknown>;
}

/**
 * Looks over one item with every rule, and leaves out what it answers with `allow`. A retired item is not looked at.
 * Depends on the item and the context alone, so that the result can be kept.
 */
export function lintItem(item: Item, context: LintContext): ItemLint {
  const lint: ItemLint = { findings: [], notes: {} };
  if (item.retired) return lint;
  const english = /^en\b/.test(context.meta.language);
  const question = item.kind === "question" ? questionText(item) : undefined;
  for (const rule of lintRules) {
    if (rule.language !== undefined && !english) continue;
    if (rule.over === "bank") {
      const note = rule.note?.(item, question, context);
      if (note !== undefined) lint.notes[rule.id] = note;
      continue;
    }
    if (item.allow.some((one) => one.rule === rule.id)) continue;
    const message =
      rule.over === "item" ? rule.check(item, context) : question && rule.check(question, context);
    if (!message) continue;
    const after = rule.over === "item" ? rule.after?.(item) : undefined;
    lint.findings.push({ rule: rule.id, message, ...(after ? { after } : {}) });
  }
  return lint;
}
