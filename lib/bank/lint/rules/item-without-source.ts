import type { LintRule } from "../lint-rule";

/** A fact that names no source can't be checked by anybody. Banks without a list of sources are left in peace. */
export const itemWithoutSource: LintRule = {
  id: "item-without-source",
  check: (item, { meta }) =>
    meta.sources.length > 0 && item.sources.length === 0
      ? {
          message: "The item names no source.",
          help: 'Add sources="…" with an id from the bank\'s list of sources.',
        }
      : undefined,
};
