import type { DraftBank } from "../compile/draft-bank";
import { createReport } from "../parse/report";
import type { BankRule, Noted } from "./lint-rule";
import { lintRules } from "./rules";

const ruleIds = new Set(lintRules.map(({ id }) => id));
const ruleById = new Map(lintRules.map((rule) => [rule.id, rule]));

/** Says which names in `allow` are no rules. */
function checkAllowances({ items, diagnostics }: DraftBank): void {
  for (const { item, file, places } of items) {
    for (const rule of item.allow) {
      if (ruleIds.has(rule)) continue;
      createReport(file, diagnostics).warning(
        "unknown-lint-rule",
        places.allow,
        `"allow" names the rule "${rule}", which does not exist.`,
        `Use one of: ${[...ruleIds].join(", ")}.`,
      );
    }
  }
}

/**
 * Says what lint found in the items of a bank, each by itself (see lint-item.ts), and looks over the bank as a whole.
 * @param today as 2026-11-22, for findings that count from some day on
 */
export function lintBank(bank: DraftBank, today: string): void {
  checkAllowances(bank);
  for (const { item, file, at } of bank.items) {
    for (const { rule: id, message, after } of item.lint.findings) {
      const rule = ruleById.get(id);
      if (!rule || (after !== undefined && !(after < today))) continue;
      createReport(file, bank.diagnostics).warning(rule.id, at, message, rule.help);
    }
  }
  const english = /^en\b/.test(bank.meta.language);
  for (const rule of lintRules)
    if (rule.over === "bank" && (rule.language === undefined || english)) lintWhole(rule, bank);
}

function lintWhole(rule: BankRule, bank: DraftBank): void {
  const notes: Noted[] = [];
  if (rule.note) {
    for (const { item } of bank.items) {
      const note = item.lint.notes[rule.id];
      if (note !== undefined) notes.push({ item: item.id, note });
    }
  }
  const findings = rule.check({ meta: bank.meta, notes, lessons: bank.lessons });
  if (findings.length === 0) return;
  const items = new Map(bank.items.map((one) => [one.item.id, one]));
  for (const { item, lesson, message } of findings) {
    const inItem = item === undefined ? undefined : items.get(item);
    if (inItem?.item.allow.includes(rule.id)) continue;
    const file = inItem?.file ?? bank.lessons.find(({ slug }) => slug === lesson)?.file ?? bank.file;
    createReport(file, bank.diagnostics).warning(rule.id, inItem?.at, message, rule.help);
  }
}
