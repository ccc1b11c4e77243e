import type { ItemRule } from "../lint/lint-rule";

/** An item that names no source, in a bank that lists sources. */
export const itemWithoutSource: ItemRule = {
  id: "item-without-source",
  over: "item",
  severity: "warning",
  help: 'Add sources="…" with an id from the bank\'s list of sources.',
  reason: "A fact that names no source can't be checked by anybody.",
  warns: [{ about: "no source", sources: "" }],
  accepts: [
    { about: "a bank that lists no sources", sources: "", bank: "sources: []" },
    { about: "a source of its own", sources: "guide" },
  ],
  check: (item, { hasSources }) =>
    hasSources && item.sources.length === 0 ? "The item names no source." : undefined,
};
