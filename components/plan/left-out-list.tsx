"use client";

import { useSomeItems } from "@/components/bank/use-bank";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import { itemTitle } from "@/lib/bank/item-front";
import { shorten } from "@/lib/bank/shorten";
import type { LeftOutConcept } from "@/lib/record/plan/plan-outlook";
import type { PlanPageBank } from "./plan-page-bank";
import { countText } from "./words";

interface LeftOutListProps {
  bank: PlanPageBank;
  outline: BankOutline | undefined;
  /** Undefined while they are worked out. */
  concepts: readonly LeftOutConcept[] | undefined;
}

const reasons = {
  "no-time": {
    title: "no time for it",
    why: "Other things bring more marks for the minutes that there are. More minutes would bring some of these in.",
  },
  fades: {
    title: "comes up, but fades",
    why: "It comes up, but not often enough to hold until the exam.",
  },
  slips: {
    title: "keeps slipping",
    why: "It came up often and is still forgotten. Reading about it often helps more than one more repetition.",
  },
} as const;
const order = ["no-time", "fades", "slips"] as const;
const shownAtMost = 8;

/** What will probably not be known on the day, and why. */
export function LeftOutList({ bank, outline, concepts }: LeftOutListProps) {
  return (
    <section aria-labelledby="left-out" className="mt-12">
      <h2 id="left-out" className="text-xl">
        What will not be learned in time?
      </h2>
      <div className="min-h-16" aria-busy={concepts === undefined}>
        {concepts?.length === 0 && (
          <p className="mt-2">
            Nothing that can be foreseen: there is time for all of it to come up often enough.
          </p>
        )}
        {concepts && concepts.length > 0 && outline && (
          <>
            <p className="tabular mt-2 max-w-[65ch]">
              {countText(concepts.length, "thing")} of {outlineSize(outline)} will probably not be known on
              the day. You may still guess some of them right.
            </p>
            {order.map((reason) => (
              <ReasonGroup
                key={reason}
                bank={bank}
                outline={outline}
                reason={reason}
                concepts={concepts.filter((one) => one.reason === reason)}
              />
            ))}
          </>
        )}
      </div>
    </section>
  );
}

function outlineSize({ items }: BankOutline): string {
  const concepts = new Set(items.flatMap(({ retired, concept }) => (retired ? [] : [concept])));
  return concepts.size.toLocaleString("en-US");
}

interface ReasonGroupProps {
  bank: PlanPageBank;
  outline: BankOutline;
  reason: (typeof order)[number];
  concepts: readonly LeftOutConcept[];
}

function ReasonGroup({ bank, outline, reason, concepts }: ReasonGroupProps) {
  const shown = concepts.slice(0, shownAtMost);
  // Only here are words of the items needed.
  const load = useSomeItems(
    bank,
    shown.map(({ item }) => item),
  );
  if (concepts.length === 0) return null;
  const content = load.phase === "ready" ? load.bank.content.items : [];
  const titles = new Map(content.map((item) => [item.id, itemTitle(item)]));
  const { title, why } = reasons[reason];
  return (
    <Disclosure
      summary={
        <span className="tabular">
          {countText(concepts.length, "thing")}: {title}
        </span>
      }
      className="mt-2"
    >
      <p className="max-w-[65ch] text-quiet text-sm">{why}</p>
      <ul className="mt-2 divide-y divide-hair border-hair border-y">
        {shown.map(({ item, domain }) => (
          <li key={item} className="py-1">
            <Link
              href={`/exams/${bank.id}/questions/${item}`}
              className="inline-flex min-h-11 items-center py-1 text-accent underline"
            >
              {shorten(titles.get(item) ?? item.replaceAll("-", " "), 90)}
            </Link>
            <span className="block text-quiet text-sm">{outline.domains[domain]?.title}</span>
          </li>
        ))}
      </ul>
      {concepts.length > shown.length && (
        <p className="tabular mt-2 text-quiet text-sm">
          These weigh most; {countText(concepts.length - shown.length, "other")} are not listed.
        </p>
      )}
    </Disclosure>
  );
}
