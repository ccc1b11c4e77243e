import type { StudyBank } from "@/lib/bank/study-bank";

/** Ids in the order of the bank's items; those that have left the bank come last. */
export function inBankOrder(bank: StudyBank, ids: Iterable<string>): string[] {
  const places = new Map(bank.items.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) ?? places.size;
  return [...ids].sort((a, b) => placeOf(a) - placeOf(b));
}
