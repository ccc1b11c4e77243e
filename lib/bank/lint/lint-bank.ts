import type { Diagnostic } from "@/lib/shared/diagnostic";
import type { DraftBank } from "../compile/draft-bank";
import { createReport } from "../parse/report";
import { itemsOf, rememberByGroup } from "./item-groups";
import type { BankRule, Noted } from "./lint-rule";
import { lintRules } from "./rules";

const ruleIds = new Set(lintRules.map(({ id }) => id));
const ruleById = new Map(lintRules.map((rule) => [rule.id, rule]));

/** What is said of the names in `allow` that are no rules. */
const unknownAllowances = rememberByGroup((group) => {
  const diagnostics: Diagnostic[] = [];
  for (const { item, file, places } of group) {
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
  return diagnostics;
});

/** What is said of each item by itself on a day. */
const findingsOn = rememberByGroup((group, today) => {
  const diagnostics: Diagnostic[] = [];
  for (const { item, file, at } of group) {
    for (const { rule: id, message, after } of item.lint.findings) {
      const rule = ruleById.get(id);
      if (!rule || (after !== undefined && !(after < today))) continue;
      createReport(file, diagnostics).warning(rule.id, at, message, rule.help);
    }
  }
  return diagnostics;
});

/** The notes of each rule over the whole bank. */
const notesOf = rememberByGroup((group) => {
  const notes = new Map<string, Noted[]>();
  for (const { item } of group) {
    for (const [rule, note] of Object.entries(item.lint.notes)) {
      const known = notes.get(rule);
      if (known) known.push({ item: item.id, note });
      else notes.set(rule, [{ item: item.id, note }]);
    }
  }
  return notes;
});

/**
 * Says what lint found in the items of a bank, each by itself (see lint-item.ts), and looks over the bank as a whole.
 * @param today as 2026-11-22, for findings that count from some day on
 */
export function lintBank(bank: DraftBank, today: string): void {
  for (const group of bank.groups) bank.diagnostics.push(...unknownAllowances(group));
  for (const group of bank.groups) bank.diagnostics.push(...findingsOn(group, today));
  const english = /^en\b/.test(bank.meta.language);
  for (const rule of lintRules)
    if (rule.over === "bank" && (rule.language === undefined || english)) lintWhole(rule, bank);
}

function lintWhole(rule: BankRule, bank: DraftBank): void {
  const notes: Noted[] = [];
  if (rule.note)
    for (const group of bank.groups) for (const one of notesOf(group).get(rule.id) ?? []) notes.push(one);
  const findings = rule.check({ meta: bank.meta, notes, lessons: bank.lessons });
  if (findings.length === 0) return;
  const items = new Map(itemsOf(bank).map((one) => [one.item.id, one]));
  for (const { item, lesson, message } of findings) {
    const inItem = item === undefined ? undefined : items.get(item);
    if (inItem?.item.allow.includes(rule.id)) continue;
    const file = inItem?.file ?? bank.lessons.find(({ slug }) => slug === lesson)?.file ?? bank.file;
    createReport(file, bank.diagnostics).warning(rule.id, inItem?.at, message, rule.help);
  }
}
