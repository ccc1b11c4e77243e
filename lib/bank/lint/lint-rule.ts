import type { BankMeta, Lesson } from "../bank";
import type { Item } from "../item";
import type { QuestionSketch } from "./question-sketch";
import type { QuestionText } from "./question-text";

/** What a lint rule may know beside what it looks at. */
export interface LintContext {
  meta: BankMeta;
  /** Today as 2026-11-22, for dates that pass. */
  today: string;
}

interface RuleText<Example> {
  /** Named in messages and in `allow`. */
  id: string;
  /** Lint costs nothing: an error is for what can't be read or shown. */
  severity: "warning";
  /** One sentence on what to do. */
  help: string;
  /** Where the advice was published, or why it is given. */
  reason: string;
  /** Left out in banks of other languages. */
  language?: "en";
  /** Texts that the rule warns on, and near ones that it accepts. They are its tests and its documentation. */
  warns: Example[];
  accepts: Example[];
}

/** Looks at one item of any kind. */
export interface ItemRule extends RuleText<QuestionSketch> {
  over: "item";
  /** One sentence on what was found, or nothing. */
  check(item: Item, context: LintContext): string | undefined;
}

/** Looks at one question. */
export interface QuestionRule extends RuleText<QuestionSketch> {
  over: "question";
  check(question: QuestionText, context: LintContext): string | undefined;
}

/** What a rule says about a bank: about one item, one lesson, or the bank as a whole when it names neither. */
export interface BankFinding {
  message: string;
  item?: Item;
  lesson?: string;
}

/** What a rule over a whole bank may see. Retired items are left out. */
export interface LintedBank {
  items: readonly Item[];
  questions: readonly QuestionText[];
  lessons: readonly Pick<Lesson, "slug" | "body">[];
}

/** Looks at all of a bank at once, in time that grows with its size and no faster. */
export interface BankRule extends RuleText<QuestionSketch[]> {
  over: "bank";
  check(bank: LintedBank, context: LintContext): BankFinding[];
}

/** Looks for something that makes an item or a bank weaker without breaking it. */
export type LintRule = ItemRule | QuestionRule | BankRule;
