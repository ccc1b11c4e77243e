"use client";

import Link from "next/link";
import { type BankRef, useBankPart } from "@/components/bank/use-bank-part";
import { useRecord } from "@/components/record/use-record";
import { Notice } from "@/components/ui/notice";
import { itemTitle } from "@/lib/bank/item-front";
import { shorten } from "@/lib/bank/shorten";
import type { StudyBank } from "@/lib/bank/study-bank";
import { listKeyChanges } from "@/lib/record/key-change";
import { hasAnswered } from "@/lib/record/last-bank";

/** Tells those who learned a key that was changed since. The bank's content is loaded only for who has answered. */
export function KeyChanges({ bank }: { bank: BankRef }) {
  const view = useRecord();
  const state = view.phase === "ready" ? view.state : undefined;
  const load = useBankPart<StudyBank>(bank, "study", state !== undefined && hasAnswered(state, bank.id));
  if (!state || load.phase !== "ready") return null;
  const changes = listKeyChanges(state, load.bank);
  if (changes.length === 0) return null;
  const title =
    changes.length === 1
      ? "The key of 1 question that you answered has changed"
      : `The key of ${changes.length} questions that you answered has changed`;
  return (
    <div className="mt-6 max-w-[44rem]">
      <Notice title={title}>
        <p>Look at them again, so that you don’t keep what is no longer right.</p>
        <ul className="mt-1">
          {changes.map(({ question }) => (
            <li key={question.id}>
              <Link
                href={`/exams/${bank.id}/questions/${question.id}`}
                className="inline-flex min-h-11 items-center text-accent underline"
              >
                {shorten(itemTitle(question), 90)}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
