import type { Diagnostic } from "@/lib/shared/diagnostic";
import type { Bank } from "../bank";
import { type BankFigures, bankFigures } from "./bank-figures";
import { itemText } from "./item-text";
import { findSharedRuns, type NamedText, type SharedRun } from "./shared-runs";

/** Words in a row from which two texts share more than chance. */
export const sharedRunLength = 8;

/** What an instructor wants to know of a bank: what it covers, how well it is furnished, and what lint says. */
export interface BankReport extends BankFigures {
  id: string;
  title: string;
  /** Diagnostics by rule. */
  lint: Record<string, number>;
  /** Runs of words that an item shares with another item or with another text. */
  sharedRuns: SharedRun[];
}

/**
 * Reports on a bank.
 * @param diagnostics what the check said about it
 * @param others texts beside the bank to compare with
 */
export function bankReport(
  bank: Bank,
  diagnostics: readonly Diagnostic[],
  others: readonly NamedText[] = [],
): BankReport {
  const lint: Record<string, number> = {};
  for (const { rule } of diagnostics) lint[rule] = (lint[rule] ?? 0) + 1;
  const items = bank.items.map((item) => ({ name: item.id, text: itemText(item) }));
  const sharedRuns = findSharedRuns([...items, ...others], sharedRunLength).filter(
    ({ first }) => !others.some(({ name }) => name === first),
  );
  return { id: bank.id, title: bank.title, ...bankFigures(bank), lint, sharedRuns };
}
