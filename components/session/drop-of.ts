import type { SessionBank } from "@/components/bank/session-bank";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import type { RecordState } from "@/lib/record/fold";
import { isSuspended } from "@/lib/record/select";

interface DropInput {
  bank: SessionBank;
  /** The bank's newest version. */
  outline: BankOutline;
  state: RecordState;
}

/**
 * Tells which cards of a session are dropped: those that were left out, and those of which nothing is known. One that is
 * on its way is not: what it is about stands in the outline.
 */
export function dropOf({ bank, outline, state }: DropInput): (id: string) => boolean {
  const held = new Map(bank.items.map((item) => [item.id, item]));
  const newest = new Map(outline.items.map((item) => [item.id, item]));
  return (id) => {
    const item = held.get(id) ?? (bank.isWhole ? undefined : newest.get(id));
    if (!item) return bank.isWhole;
    return item.kind !== "question" && isSuspended(state, bank.id, item.concept);
  };
}
