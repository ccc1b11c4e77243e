"use client";

import type { BankRef } from "@/components/bank/load-bank";
import { useSomeItems } from "@/components/bank/use-bank";
import { useAppend } from "@/components/record/use-append";
import { useRecord } from "@/components/record/use-record";
import { useKeyWatch } from "@/components/study/use-key-watch";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { ShowMore } from "@/components/ui/show-more";
import { useSlice } from "@/components/ui/use-slice";
import { itemTitle } from "@/lib/bank/item-front";
import { shorten } from "@/lib/bank/shorten";
import { listUntold } from "@/lib/record/keys/untold";

/** Tells those who learned a key that was changed since. Once: what was put away, or answered again, stays away. */
export function KeyChanges({ bank }: { bank: BankRef }) {
  useKeyWatch(bank);
  const view = useRecord();
  const ready = view.phase === "ready" ? view : undefined;
  const untold = ready ? listUntold(ready.state, bank.id) : [];
  const { append, isSaving, problem } = useAppend(ready?.record);
  const { shown, rest, showMore } = useSlice(untold, 10);
  const load = useSomeItems(bank, shown);
  if (untold.length === 0) return null;
  const items = load.phase === "ready" ? load.bank.content.items : [];
  const titleOf = (id: string) => {
    const item = items.find((one) => one.id === id);
    return item ? shorten(itemTitle(item), 90) : "Look at the question";
  };
  const isOne = untold.length === 1;
  const putAway = () => append(untold.map((item) => ({ type: "key-change-seen", bank: bank.id, item })));
  return (
    <div className="mt-6 max-w-[44rem]">
      <Notice
        title={isOne ? "The key of 1 question changed" : `The key of ${untold.length} questions changed`}
        action={
          <Button size="small" onClick={putAway} aria-disabled={isSaving}>
            Got it
          </Button>
        }
      >
        <p>
          {isOne ? "You answered it by the key of before." : "You answered them by the keys of before."} Your
          answers count by the new {isOne ? "key" : "keys"} now, in past results too, and your reviews are
          planned by what you knew of {isOne ? "it" : "them"}. Look at {isOne ? "it" : "them"} again, so that
          you don’t keep what is no longer right.
        </p>
        <ul className="mt-1">
          {shown.map((id) => (
            <li key={id}>
              <Link
                href={`/exams/${bank.id}/questions/${id}`}
                className="inline-flex min-h-11 items-center text-accent underline"
              >
                {titleOf(id)}
              </Link>
            </li>
          ))}
        </ul>
        <ShowMore rest={rest} things="questions" onMore={showMore} />
        {problem && <p className="mt-2 font-semibold">{problem}</p>}
      </Notice>
    </div>
  );
}
