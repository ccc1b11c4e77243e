import type { BankMeta, Lesson } from "../bank";
import type { Item } from "../item";
import type { QuestionSketch } from "./question-sketch";
import type { QuestionText } from "./question-text";

/** What a lint rule may know of the bank beside what it looks at. A change of it makes every file be read again. */
export interface LintContext {
  meta: Pick<BankMeta, "language" | "forbidden">;
  /** Whether the bank lists sources at all. */
  hasSources: boolean;
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

/** Looks at one item of any kind. What it finds is kept between runs: it must not depend on the day or on other items. */
export interface ItemRule extends RuleText<QuestionSketch> {
  over: "item";
  /** One sentence on what was found, or nothing. */
  check(item: Item, context: LintContext): string | undefined;
  /** The day after which the finding counts, for what is true only from some day on. */
  after?(item: Item): string | undefined;
}

/** Looks at one question. What it finds is kept between runs: it must not depend on the day or on other items. */
export interface QuestionRule extends RuleText<QuestionSketch> {
  over: "question";
  check(question: QuestionText, context: LintContext): string | undefined;
}

/** What a rule says about a bank: about one item, one lesson, or the bank as a whole when it names neither. */
export interface BankFinding {
  message: string;
  /** Id of the item. */
  item?: string;
  /** Slug of the lesson. */
  lesson?: string;
}

/** What a rule over a whole bank noted of one item. */
export interface Noted {
  /** Id of the item. */
  item: string;
  note: unknown;
}

/** What a rule over a whole bank may see. Retired items are left out. */
export interface LintedBank {
  meta: BankMeta;
  /** The rule's own notes, in the order of the items. */
  notes: readonly Noted[];
  lessons: readonly Pick<Lesson, "slug" | "body">[];
}

/**
 * Looks at all of a bank at once, in time that grows with its size and no faster. The items themselves are not in
 * memory by then: what the rule must know of one, it notes when that item is read.
 */
export interface BankRule extends RuleText<QuestionSketch[]> {
  over: "bank";
  /** What to remember of an item: a little plain data, or nothing. Kept between runs, as findings are. */
  note?(item: Item, question: QuestionText | undefined, context: LintContext): unknown;
  check(bank: LintedBank): BankFinding[];
}

/** Looks for something that makes an item or a bank weaker without breaking it. */
export type LintRule = ItemRule | QuestionRule | BankRule;
