import type { BankMeta } from "../bank";
import type { Item } from "../item";

/** What a lint rule may know beside the item. */
export interface LintContext {
  meta: BankMeta;
  /** Today as 2026-11-22, for dates that pass. */
  today: string;
}

/** One thing to look at: a sentence on what was found and one on what to do. */
export interface Finding {
  message: string;
  help: string;
}

/** Looks at one item for something that makes it weaker without breaking it. Answered by `allow` or by a change. */
export interface LintRule {
  id: string;
  check(item: Item, context: LintContext): Finding | undefined;
}
