import type { BankContent } from "@/lib/bank/delivery/bank-outline";

/** A bank with the content of the items that the learner keeps something of, in the bank's order. */
export type KeptBank = BankContent;

/** Ids in the order of the bank's items; those that have left the bank come last. */
export function inKeptOrder(bank: KeptBank, ids: Iterable<string>): string[] {
  const places = new Map(bank.items.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) ?? places.size;
  return [...ids].sort((a, b) => placeOf(a) - placeOf(b));
}
