"use client";

import type { SessionBank } from "@/components/bank/session-bank";
import { useQuietAppend } from "@/components/record/use-quiet-append";
import type { Drafts } from "@/components/study/use-drafts";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import type { Item } from "@/lib/bank/item";
import { flashcardProgress } from "@/lib/exam/flashcard-progress";
import { previewIntervals } from "@/lib/memory/spacing";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { spacingOf } from "@/lib/record/plan/spacing-of";
import { rateItem, type Said } from "@/lib/record/rate-item";
import { memoryOf } from "@/lib/record/select";
import type { SessionState } from "@/lib/record/session-state";
import { dropOf } from "./drop-of";
import { type ItemDraft, readDraft } from "./item-draft";
import { useTakeBack } from "./use-take-back";
import { useTimeSpent } from "./use-time-spent";

/** An item that a flashcard session can show. */
export type CardData = Exclude<Item, { kind: "question" }>;

interface FlashcardsInput {
  bank: SessionBank;
  /** The bank's newest version: says which concept a card is about before its content is here. */
  outline: BankOutline;
  session: SessionState;
  record: LearnerRecord;
  state: RecordState;
  drafts: Drafts;
  /** Today's local day number. */
  today: number;
}

/** Where a flashcard session stands and what can be done next. The screen only shows it. */
export function useFlashcards({ bank, outline, session, record, state, drafts, today }: FlashcardsInput) {
  const { append, isBusy, problem } = useQuietAppend(record);
  const cards = new Map(
    bank.items.flatMap((item) => (item.kind === "question" ? [] : [[item.id, item] as const])),
  );
  const isDropped = dropOf({ bank, outline, state });
  const progress = flashcardProgress(session, isDropped);
  const { leftOut, leaveOut, undo, reopen, forgetLeftOut } = useTakeBack({
    session,
    record,
    append,
    lastRating: progress.lastRating,
  });
  const card = progress.current === null ? undefined : cards.get(progress.current);
  // A card that comes back after Again is a new showing, with a draft and a time of its own.
  const showing = `${card?.id ?? ""}/${session.ratings.length}`;
  const draft = readDraft(drafts.get(showing));
  const spent = useTimeSpent(showing);
  const change = (values: Partial<ItemDraft>) => drafts.put(showing, JSON.stringify({ ...draft, ...values }));
  const intervals = previewIntervals(
    (card && memoryOf(state, bank.id, card.concept)) ?? null,
    today,
    spacingOf(state, bank.id),
  );

  const durationMs = () => draft.spentMs + spent();
  const reveal = () => change({ revealed: true, revealMs: durationMs() });
  const rate = async (said: Said) => {
    if (!card || isBusy()) return;
    const how = { bank: bank.id, session: session.id, revealMs: draft.revealMs, durationMs: durationMs() };
    forgetLeftOut();
    if (await append([rateItem(card, said, how)])) drafts.drop(showing);
  };
  const finish = () => append([{ type: "session-finished", session: session.id, bank: bank.id }]);

  return {
    card,
    /** The card that comes up is not here yet. */
    isComing: card === undefined && !bank.isWhole,
    showing,
    progress,
    draft,
    change,
    reveal,
    intervals,
    rate,
    leaveOut: () => card && leaveOut(card.concept),
    undo,
    reopen,
    finish,
    leftOut,
    problem,
  };
}
