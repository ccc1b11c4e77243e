import type { DraftBank } from "../compile/draft-bank";
import { createReport } from "../parse/report";
import type { LintRule } from "./lint-rule";
import { allOfTheAbove } from "./rules/all-of-the-above";
import { itemWithoutSource } from "./rules/item-without-source";
import { negativeStem } from "./rules/negative-stem";
import { optionWithoutRationale } from "./rules/option-without-rationale";
import { questionWithoutExplanation } from "./rules/question-without-explanation";
import { reviewOverdue } from "./rules/review-overdue";

const rules: LintRule[] = [
  allOfTheAbove,
  itemWithoutSource,
  negativeStem,
  optionWithoutRationale,
  questionWithoutExplanation,
  reviewOverdue,
];

/** Looks over every item with every rule that the item does not answer with `allow`. */
export function lintBank(bank: DraftBank, today: string): void {
  const context = { meta: bank.meta, today };
  for (const { item, file, at, places } of bank.items) {
    const report = createReport(file, bank.diagnostics);
    for (const { rule } of item.allow) {
      if (!rules.some((one) => one.id === rule)) {
        report.warning(
          "unknown-lint-rule",
          places.allow,
          `"allow" names the rule "${rule}", which does not exist.`,
          `Use one of: ${rules.map((one) => one.id).join(", ")}.`,
        );
      }
    }
    if (item.retired) continue;
    for (const rule of rules) {
      if (item.allow.some((one) => one.rule === rule.id)) continue;
      const finding = rule.check(item, context);
      if (finding) report.warning(rule.id, at, finding.message, finding.help);
    }
  }
}
