import type { Source } from "../bank";
import type { Case, Item } from "../item";
import type { BankManifest } from "./bank-manifest";
import type { OutlineItem } from "./outline-item";

/** What a version of a bank is called and what it covers. */
export type BankHead = Pick<
  BankManifest,
  "id" | "version" | "title" | "language" | "exam" | "domains" | "feedback"
>;

/** A version of a bank without its content: enough to choose items, to say what is due and how one stands. */
export interface BankOutline extends BankHead {
  /** In the bank's order. */
  items: readonly OutlineItem[];
}

/** The content of some items of one version of a bank, such as those of one session. */
export interface BankContent extends BankHead {
  items: readonly Item[];
  /** The cases of `items`. */
  cases: readonly Case[];
  /** The sources that `items` name. */
  sources: readonly Source[];
}

/** What a manifest says of its bank as a whole. */
export function headOf(manifest: BankHead): BankHead {
  const { id, version, title, language, exam, domains, feedback } = manifest;
  return { id, version, title, language, exam, domains, feedback };
}
