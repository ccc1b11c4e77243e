import type { Bank, Domain } from "./bank";
import type { ItemKind } from "./item";

/** The part of a bank that studying needs: all items, no prose. Travels to the browser as JSON. */
export type StudyBank = Pick<
  Bank,
  "id" | "title" | "version" | "language" | "exam" | "domains" | "sources" | "feedback" | "items" | "cases"
>;

/** One item, without its content. */
export interface ItemOutline {
  id: string;
  kind: ItemKind;
  concept: string;
  domain: string;
  retired: boolean;
}

/** A bank without its content: enough to say what is due and how one stands. A few kilobytes. */
export interface BankOutline {
  id: string;
  title: string;
  version: string;
  domains: Domain[];
  items: ItemOutline[];
}

/** The part of a bank that studying needs. */
export function studyBankOf(bank: Bank): StudyBank {
  const { id, title, version, language, exam, domains, sources, feedback, items, cases } = bank;
  return { id, title, version, language, exam, domains, sources, feedback, items, cases };
}

/** A bank without its content. */
export function outlineOf(bank: Bank): BankOutline {
  const { id, title, version, domains } = bank;
  const items = bank.items.map((item) => ({
    id: item.id,
    kind: item.kind,
    concept: item.concept,
    domain: item.domain,
    retired: item.retired,
  }));
  return { id, title, version, domains, items };
}
