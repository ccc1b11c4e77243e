import type { DraftBank } from "../compile/draft-bank";
import type { Item } from "../item";
import { createReport } from "../parse/report";
import type { BankRule, LintContext, LintedBank } from "./lint-rule";
import { questionText } from "./question-text";
import { lintRules } from "./rules";

/** Says which names in `allow` are no rules. */
function checkAllowances({ items, diagnostics }: DraftBank): void {
  for (const { item, file, places } of items) {
    for (const { rule } of item.allow) {
      if (lintRules.some((one) => one.id === rule)) continue;
      createReport(file, diagnostics).warning(
        "unknown-lint-rule",
        places.allow,
        `"allow" names the rule "${rule}", which does not exist.`,
        `Use one of: ${lintRules.map((one) => one.id).join(", ")}.`,
      );
    }
  }
}

const isAllowed = (item: Item, rule: string) => item.allow.some((one) => one.rule === rule);

/**
 * Looks over a bank with every rule, and leaves out what an item answers with `allow`. Retired items are not looked at.
 * @param today as 2026-11-22, for dates that pass
 */
export function lintBank(bank: DraftBank, today: string): void {
  checkAllowances(bank);
  const context: LintContext = { meta: bank.meta, today };
  const english = /^en\b/.test(bank.meta.language);
  const rules = lintRules.filter(({ language }) => language === undefined || english);
  const live = bank.items.filter(({ item }) => !item.retired);
  const linted: LintedBank = { items: live.map(({ item }) => item), questions: [], lessons: bank.lessons };
  const questions: LintedBank["questions"][number][] = [];
  for (const { item, file, at } of live) {
    const question = item.kind === "question" ? questionText(item) : undefined;
    if (question) questions.push(question);
    for (const rule of rules) {
      if (rule.over === "bank" || isAllowed(item, rule.id)) continue;
      const message =
        rule.over === "item" ? rule.check(item, context) : question && rule.check(question, context);
      if (message) createReport(file, bank.diagnostics).warning(rule.id, at, message, rule.help);
    }
  }
  for (const rule of rules)
    if (rule.over === "bank") lintWhole(rule, bank, { ...linted, questions }, context);
}

function lintWhole(rule: BankRule, bank: DraftBank, linted: LintedBank, context: LintContext): void {
  for (const { item, lesson, message } of rule.check(linted, context)) {
    if (item && isAllowed(item, rule.id)) continue;
    const inItem = item && bank.items.find((one) => one.item === item);
    const file = inItem?.file ?? bank.lessons.find(({ slug }) => slug === lesson)?.file ?? bank.file;
    createReport(file, bank.diagnostics).warning(rule.id, inItem?.at, message, rule.help);
  }
}
