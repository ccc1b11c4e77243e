"use client";

import { useContext } from "react";
import { AroundDialogs } from "@/components/around-item/around-dialogs";
import { useAroundItem } from "@/components/around-item/use-around-item";
import { useOutline, useTeachingLessons } from "@/components/bank/use-bank";
import { useRecord } from "@/components/record/use-record";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { Item } from "@/lib/bank/item";
import { findOtherWays } from "@/lib/record/other-ways";
import { isSlipping } from "@/lib/record/slips";
import { LeechContext } from "./leech-context";

interface LeechHelpProps {
  bank: BankContent;
  item: Item;
}

const wayStyle = "inline-flex min-h-11 items-center py-1 text-accent underline";

/** Under an answer, for a concept that keeps slipping: other ways to it than one more repetition. Nothing otherwise. */
export function LeechHelp({ bank, item }: LeechHelpProps) {
  const view = useRecord();
  const newest = useContext(LeechContext);
  const isLeech = view.phase === "ready" && isSlipping(view.state, bank.id, item.concept);
  const outline = useOutline(newest ?? bank, isLeech && newest !== undefined);
  const teaching = useTeachingLessons(newest ?? bank, isLeech && newest !== undefined);
  const around = useAroundItem(bank, item, false);
  if (!isLeech || !around) return null;
  const items = outline.phase === "ready" ? outline.bank.items : [];
  const lessons = teaching.phase === "ready" ? teaching.bank : [];
  const { face, lesson, isTaught } = findOtherWays(item, items, lessons);
  return (
    <section aria-label="Another way in" className="rounded-md bg-sunken px-4 py-3">
      <p className="font-semibold text-sm">This one keeps slipping. Another way in may help it stay.</p>
      <ul className="mt-1 text-sm">
        {face && (
          <li>
            <Link href={`/exams/${bank.id}/questions/${face}`} className={wayStyle}>
              Meet it from another side
            </Link>
          </li>
        )}
        {lesson && (
          <li>
            <Link href={`/exams/${bank.id}/lessons/${lesson.slug}`} className={wayStyle}>
              {isTaught ? "Read the lesson" : "Read a lesson on its topic"}: {lesson.title}
            </Link>
          </li>
        )}
        <li>
          <Button variant="quiet" size="small" className="-ml-3.5" onClick={() => around.open("note")}>
            {around.note ? "Change your own words for it" : "Put it in your own words"}
          </Button>
        </li>
      </ul>
      <AroundDialogs around={around} />
    </section>
  );
}
