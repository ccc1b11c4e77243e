import type { BankRule } from "../lint/lint-rule";

/** A source of the bank without the day on which somebody looked. */
export const sourceWithoutDate: BankRule = {
  id: "source-without-date",
  over: "bank",
  severity: "warning",
  help: "Add asOf: with the day on which you last looked, written 2026-01-31.",
  reason: "Law, medicine and addresses change: without a date nobody knows how old a fact is.",
  warns: [[{ about: "no date", bank: 'sources: [{ id: guide, title: "A guide" }]' }]],
  accepts: [[{ about: "a date", bank: 'sources: [{ id: guide, title: "A guide", asOf: 2026-01-31 }]' }]],
  check: ({ meta }) =>
    meta.sources
      .filter(({ asOf }) => asOf === undefined)
      .map(({ id }) => ({ message: `The source "${id}" has no date.` })),
};
