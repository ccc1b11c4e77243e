"use client";

import { useState } from "react";
import type { SessionBank } from "@/components/bank/session-bank";
import { useQuietAppend } from "@/components/record/use-quiet-append";
import { whenIdle } from "@/components/record/when-idle";
import type { Drafts } from "@/components/study/use-drafts";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import type { Question } from "@/lib/bank/item";
import { dayProgress } from "@/lib/exam/day-progress";
import { answerItem } from "@/lib/record/answer-item";
import type { NewEvent } from "@/lib/record/event";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { rateItem, type Said } from "@/lib/record/rate-item";
import type { SessionState } from "@/lib/record/session-state";
import { dropOf } from "./drop-of";
import { type ItemDraft, readDraft } from "./item-draft";
import type { CardData } from "./use-flashcards";
import { useTakeBack } from "./use-take-back";
import { useTimeSpent } from "./use-time-spent";

interface DayInput {
  bank: SessionBank;
  /** The bank's newest version: says what an item is about before its content is here. */
  outline: BankOutline;
  session: SessionState;
  record: LearnerRecord;
  state: RecordState;
  drafts: Drafts;
}

/** Where a day's session stands and what can be done next. The screen only shows it. */
export function useDay({ bank, outline, session, record, state, drafts }: DayInput) {
  const { append, isBusy, problem } = useQuietAppend(record);
  const [needsAnswer, setNeedsAnswer] = useState(false);
  const items = new Map(bank.items.map((item) => [item.id, item]));
  const progress = dayProgress(session, dropOf({ bank, outline, state }));
  // A question stays, feedback and all, until the learner goes on; over a reload too.
  const answered = session.answers.get(drafts.get("at") ?? "");
  const item = (answered && items.get(answered.item)) ?? items.get(progress.current ?? "");
  const order = session.items.find((one) => one.item === item?.id)?.order ?? [];
  // A card that comes back after Again is a new showing, with a draft and a time of its own.
  const id = item?.id ?? "";
  const showing = item?.kind === "question" ? id : `${id}/${session.ratings.length}`;
  const draft = readDraft(drafts.get(showing));
  const spent = useTimeSpent(showing);
  const { forgetLeftOut, ...takeBack } = useTakeBack({
    session,
    record,
    append,
    lastRating: progress.lastRating,
  });

  const change = (values: Partial<ItemDraft>) => {
    setNeedsAnswer(false);
    drafts.put(showing, JSON.stringify({ ...draft, ...values }));
  };
  const durationMs = () => draft.spentMs + spent();
  const finish = async () => {
    const finished: NewEvent = { type: "session-finished", session: session.id, bank: bank.id };
    if (await append([finished])) drafts.drop("at");
  };

  const reveal = () => change({ revealed: true, revealMs: durationMs() });
  const rate = async (card: CardData, said: Said) => {
    if (isBusy()) return;
    const how = { bank: bank.id, session: session.id, revealMs: draft.revealMs, durationMs: durationMs() };
    forgetLeftOut();
    if (await append([rateItem(card, said, how)])) drafts.drop(showing);
  };

  /** Saves the answer; the screen shows the verdict once it is on disk. */
  const answer = async (question: Question) => {
    if (answered || isBusy()) return;
    if (draft.chosen.length === 0) return setNeedsAnswer(true);
    const { hints, struck } = draft;
    const how = { bank: bank.id, session: session.id, order, hints, struck, durationMs: durationMs() };
    forgetLeftOut();
    const saving = append([answerItem(question, { chosen: draft.chosen, typed: [] }, how)]);
    // Before it is there: then the next item would be shown.
    drafts.put("at", question.id);
    // Nobody sees that, and it would render everything once more before the verdict is painted.
    if (await saving) whenIdle(() => drafts.drop(showing));
  };

  const goOn = () => {
    if (progress.current === null) return finish();
    setNeedsAnswer(false);
    drafts.drop("at");
  };

  return {
    ...takeBack,
    item,
    /** The item that comes up is not here yet. */
    isComing: item === undefined && !bank.isWhole,
    order,
    /** The answer to the question on the screen, once it is given. */
    answered: answered?.item === item?.id ? answered : undefined,
    showing,
    progress,
    /** The item that comes after this one; undefined at the end. */
    next: items.get((answered ? progress.current : progress.queue[1]) ?? ""),
    draft,
    change,
    reveal,
    rate,
    answer,
    goOn,
    finish,
    needsAnswer,
    problem,
  };
}

/** A day's session under way, as the screens get it. */
export type Day = ReturnType<typeof useDay>;
