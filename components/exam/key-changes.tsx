"use client";

import { type BankRef, loadContent, loadManifest, loadOutline, pagesOf } from "@/components/bank/load-bank";
import { fewPages } from "@/components/bank/use-bank";
import { type BankLoad, useLoad } from "@/components/bank/use-load";
import { useRecord } from "@/components/record/use-record";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { ShowMore } from "@/components/ui/show-more";
import { useSlice } from "@/components/ui/use-slice";
import type { Item } from "@/lib/bank/item";
import { itemTitle } from "@/lib/bank/item-front";
import { shorten } from "@/lib/bank/shorten";
import { listAnswered } from "@/lib/record/answered-items";
import type { RecordState } from "@/lib/record/fold";
import { listKeyChanges, listKeySuspects } from "@/lib/record/key-change";
import { hasAnswered } from "@/lib/record/last-bank";

/**
 * The content of the questions whose key may have changed since the learner answered them. Nothing is loaded for who has
 * not answered, and of a large bank only the pages with what was answered last.
 */
function useSuspects(bank: BankRef, state: RecordState | undefined): BankLoad<readonly Item[]> {
  const answered = state !== undefined && hasAnswered(state, bank.id) ? state : undefined;
  return useLoad(answered && `${bank.id}/${bank.version}`, async () => {
    if (!answered) return [];
    const manifest = await loadManifest(bank);
    const pages = pagesOf(manifest, listAnswered(answered, bank.id)).slice(0, fewPages);
    const { items } = await loadOutline(manifest, pages);
    return (await loadContent(manifest, listKeySuspects(answered, { id: bank.id, items }))).items;
  });
}

/** Tells those who learned a key that was changed since. */
export function KeyChanges({ bank }: { bank: BankRef }) {
  const view = useRecord();
  const state = view.phase === "ready" ? view.state : undefined;
  const load = useSuspects(bank, state);
  const isReady = state !== undefined && load.phase === "ready";
  const changes = isReady ? listKeyChanges(state, { id: bank.id, items: load.bank }) : [];
  const { shown, rest, showMore } = useSlice(changes, 10);
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
          {shown.map(({ question }) => (
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
        <ShowMore rest={rest} things="questions" onMore={showMore} />
      </Notice>
    </div>
  );
}
