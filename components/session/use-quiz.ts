"use client";

import { useState } from "react";
import type { SessionBank } from "@/components/bank/session-bank";
import { useAppend } from "@/components/record/use-append";
import type { Drafts } from "@/components/study/use-drafts";
import type { Item } from "@/lib/bank/item";
import { nextUnanswered } from "@/lib/exam/next-unanswered";
import { quizProgress } from "@/lib/exam/quiz-progress";
import { answerItem } from "@/lib/record/answer-item";
import type { Answered, NewEvent } from "@/lib/record/event";
import type { LearnerRecord } from "@/lib/record/learner-record";
import type { SessionState } from "@/lib/record/session-state";
import { type ItemDraft, readDraft } from "./item-draft";
import { useTimeSpent } from "./use-time-spent";

/** An item that a quiz can ask. */
export type QuizItemData = Exclude<Item, { kind: "flashcard" }>;

/** Where a quiz stands and what can be done next. The screen only shows it. */
export function useQuiz(bank: SessionBank, session: SessionState, record: LearnerRecord, drafts: Drafts) {
  const { append, isSaving, problem } = useAppend(record);
  const [needsAnswer, setNeedsAnswer] = useState(false);
  const progress = quizProgress(session);
  // The place is kept, so that a reload comes back to the same question, feedback and all.
  const kept = session.items.findIndex(({ item }) => item === drafts.get("at"));
  const place = kept >= 0 ? kept : (progress.current ?? session.items.length - 1);
  const { item: id = "", order = [] } = session.items[place] ?? {};
  const item = bank.items.find((one): one is QuizItemData => one.id === id && one.kind !== "flashcard");
  const answered = session.answers.get(id);
  const draft = readDraft(drafts.get(id));
  const spent = useTimeSpent(id);
  const next = nextUnanswered(session, place);
  const isLast = next === null;

  const moveTo = (to: number | null) => {
    const target = to === null ? undefined : session.items[to];
    setNeedsAnswer(false);
    if (target) drafts.put("at", target.item);
  };
  const change = (values: Partial<ItemDraft>) => {
    setNeedsAnswer(false);
    drafts.put(id, JSON.stringify({ ...draft, ...values }));
  };
  const finished: NewEvent = { type: "session-finished", session: session.id, bank: bank.id };
  const isTest = session.mode === "test";

  const finish = async (before: NewEvent[] = []) => {
    if (await append([...before, finished])) drafts.drop("at");
  };

  /** Saves the answer; the screen shows it once it is on disk. In a test, goes on as well. */
  const answer = async (ownVerdict?: boolean) => {
    if (!item || answered || isSaving) return;
    const isEmpty =
      item.kind === "question" ? draft.chosen.length === 0 : !draft.typed.some((text) => text?.trim());
    if (isEmpty && ownVerdict === undefined) return setNeedsAnswer(true);
    const how = {
      bank: bank.id,
      session: session.id,
      order,
      hints: draft.hints,
      durationMs: draft.spentMs + spent(),
    };
    const event = answerItem(item, { chosen: draft.chosen, typed: draft.typed, ownVerdict }, how);
    if (isTest && isLast) return finish([event]);
    // Before the answer: once it is there, the first open question would be another one.
    drafts.put("at", id);
    if (!(await append([event]))) return;
    drafts.drop(id);
    if (isTest) moveTo(next);
  };

  /** A cloze answer that says the same in other words: the answer is taken back and given again as right. */
  const overrule = async (wrong: Answered) => {
    const { id: target, time: _time, zone: _zone, ...rest } = wrong;
    await append([
      { type: "retracted", target },
      { ...rest, correct: true },
    ]);
  };

  const isFlagged = session.flagged.has(id);
  return {
    item,
    place,
    order,
    draft,
    answered,
    progress,
    isLast,
    isSaving,
    isTest,
    isFlagged,
    needsAnswer,
    problem,
    change,
    answer,
    overrule,
    finish: () => finish(),
    goOn: () => (isLast ? finish() : moveTo(next)),
    skip: isLast ? undefined : () => moveTo(next),
    flag: () => append([{ type: "flagged", bank: bank.id, item: id, session: session.id, on: !isFlagged }]),
  };
}
