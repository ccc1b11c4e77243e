import { Link } from "@/components/ui/link";
import { itemTitle } from "@/lib/bank/item-front";
import { shorten } from "@/lib/bank/shorten";
import type { KeptBank } from "./kept-bank";

/** What an item is called in a list: what it asks, or its id when it has left the bank. */
export function nameItem(bank: KeptBank, id: string): string {
  const item = bank.items.find((one) => one.id === id);
  return item ? shorten(itemTitle(item), 120) : id;
}

/** Leads to an item's page, or says that there is none any more. */
export function ItemLink({ bank, id }: { bank: KeptBank; id: string }) {
  const name = nameItem(bank, id);
  if (!bank.items.some((item) => item.id === id)) {
    return (
      <span>
        {name} <span className="text-quiet text-sm">(no longer in the bank)</span>
      </span>
    );
  }
  return (
    <Link
      href={`/exams/${bank.id}/questions/${id}`}
      className="wrap-anywhere inline-flex min-h-11 items-center text-accent underline"
    >
      {name}
    </Link>
  );
}
