"use client";

import { useEffect } from "react";
import { type BankRef, loadContent, loadManifest, loadOutline, pagesOf } from "@/components/bank/load-bank";
import { fewPages } from "@/components/bank/use-bank";
import { useRecord } from "@/components/record/use-record";
import { listAnswered } from "@/lib/record/answered-items";
import type { RecordState } from "@/lib/record/fold";
import { findKeyChanges, listKeyChanges, listTrusted, type NewKeyChanged } from "@/lib/record/key-change";
import { hasAnswered } from "@/lib/record/last-bank";
import type { LearnerRecord } from "@/lib/record/learner-record";

/**
 * Looks whether a bank's keys are still those that the learner's answers were scored by, and writes down where not, which
 * scores the answers again. Once for each version on a page. Nothing is loaded for who has not answered; of a large bank
 * only the pages with what was answered last; and content only where the outline alone does not tell.
 */
export function useKeyWatch(bank: BankRef): void {
  const view = useRecord();
  const record = view.phase === "ready" ? view.record : undefined;
  const { id, version } = bank;
  useEffect(() => {
    if (!record || !hasAnswered(record.state, id)) return;
    let isOver = false;
    // Without the bank's parts there is nothing to compare with. The next visit looks again.
    findChanges({ id, version }, record.state)
      .then(({ changes, unsure }) => {
        if (!isOver)
          return writeDown(record, [...changes, ...listKeyChanges(record.state, { id, items: unsure })]);
      })
      .catch(() => {});
    return () => {
      isOver = true;
    };
  }, [record, id, version]);
}

async function findChanges(bank: BankRef, state: RecordState) {
  const manifest = await loadManifest(bank);
  const pages = pagesOf(manifest, listAnswered(state, bank.id)).slice(0, fewPages);
  const { items } = await loadOutline(manifest, pages);
  const { changed, unsure } = findKeyChanges(state, { id: bank.id, items });
  const content = unsure.length > 0 ? await loadContent(manifest, unsure) : { items: [] };
  return { changes: changed, unsure: content.items };
}

/** Writes changes of keys down, as far as the bank at hand can be trusted. @throws StoreError */
export async function writeDown(record: LearnerRecord, changes: readonly NewKeyChanged[]): Promise<void> {
  const trusted = listTrusted(record.state, changes, navigator.onLine);
  if (trusted.length > 0) await record.append(trusted);
}
