"use client";

import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import type { Item } from "@/lib/bank/item";
import { ItemShown } from "./item-shown";

interface ItemPreviewProps {
  /** Undefined while the item could not be read yet. */
  item: Item | undefined;
  bank: StudioBank;
}

/** The item as a learner will see it, on a phone's width. It can be answered; nothing is recorded. */
export function ItemPreview({ item, bank }: ItemPreviewProps) {
  return (
    <section aria-label="Preview" className="lg:sticky lg:top-4">
      <p className="mb-2 font-semibold text-sm">As a learner sees it</p>
      <div className="max-h-[85vh] max-w-[390px] overflow-y-auto rounded-lg border border-line bg-paper p-4">
        {item ? (
          <ItemShown key={`${item.kind} ${item.id}`} item={item} bank={bank} />
        ) : (
          <p className="text-quiet text-sm">Here stands the item once it can be read.</p>
        )}
      </div>
    </section>
  );
}
