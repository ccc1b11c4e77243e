import { Notice } from "@/components/ui/notice";
import type { Source } from "@/lib/bank/bank";
import type { Item } from "@/lib/bank/item";
import { dateText } from "./date-text";
import { RichText } from "./rich-text";
import { SourceList } from "./source-list";

interface ExplanationProps {
  item: Pick<Item, "explanation" | "sources" | "reviewBy">;
  bankId: string;
  /** The bank's sources; only those that the item names are shown. */
  sources?: readonly Source[];
  /** Today as 2026-11-22. With it, facts that are past their date for checking say so. */
  today?: string;
}

/** What to learn from an item, where it comes from, and whether somebody should look again. */
export function Explanation({ item, bankId, sources = [], today }: ExplanationProps) {
  const named = sources.filter(({ id }) => item.sources.includes(id));
  const isDue = item.reviewBy !== undefined && today !== undefined && item.reviewBy < today;
  if (!item.explanation && named.length === 0 && !isDue) return null;
  return (
    <section aria-label="Explanation" className="space-y-4 border-hair border-t pt-5">
      {item.explanation && (
        <RichText blocks={item.explanation} bankId={bankId} headingOffset={1} className="max-w-[65ch]" />
      )}
      {isDue && item.reviewBy && (
        <Notice tone="warning">
          These facts were to be checked again by {dateText(item.reviewBy)}. Look at the source before you
          rely on them.
        </Notice>
      )}
      <SourceList sources={named} />
    </section>
  );
}
