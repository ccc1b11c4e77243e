"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { SessionBank } from "@/components/bank/session-bank";
import { useQuietAppend } from "@/components/record/use-quiet-append";
import { whenIdle } from "@/components/record/when-idle";
import type { Drafts } from "@/components/study/use-drafts";
import type { Item } from "@/lib/bank/item";
import { isContrast } from "@/lib/exam/contrast";
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

/** What needs a session. */
type Wish = { kind: "answer"; ownVerdict?: boolean } | { kind: "flag" | "finish" | "skip" };

/** Where a quiz stands and what can be done next. The screen only shows it. */
export function useQuiz(
  bank: SessionBank,
  session: SessionState,
  record: LearnerRecord | undefined,
  drafts: Drafts,
  isStarting = false,
) {
  const { append, isBusy, problem } = useQuietAppend(record);
  const [needsAnswer, setNeedsAnswer] = useState(false);
  // What was pressed before the session was there.
  const [wishes, setWishes] = useState<readonly Wish[]>([]);
  const progress = quizProgress(session);
  // The place is kept, so that a reload comes back to the same question, feedback and all.
  const kept = session.items.findIndex(({ item }) => item === drafts.get("at"));
  const place = kept >= 0 ? kept : (progress.current ?? session.items.length - 1);
  const { item: id = "", order = [] } = session.items[place] ?? {};
  const item = bank.items.find((one): one is QuizItemData => one.id === id && one.kind !== "flashcard");
  const answered = session.answers.get(id);
  const draft = readDraft(drafts.get(id));
  const spent = useTimeSpent(id);
  const concept = item?.concept;
  // While the question is read, so that the answer has only to be written.
  useEffect(() => {
    if (concept !== undefined && !isStarting)
      record?.expectAnswer({ bank: bank.id, concept, item: id, session: session.id });
  }, [record, bank.id, concept, id, session.id, isStarting]);
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
  // One of each: a second press on "Check answer" wants nothing more.
  const wish = (one: Wish) => setWishes((all) => [...all.filter(({ kind }) => kind !== one.kind), one]);

  const finish = async (before: NewEvent[] = []) => {
    if (await append([...before, finished])) drafts.drop("at");
  };

  /** Saves the answer; the screen shows it once it is on disk. In a test, goes on as well. */
  const answer = async (ownVerdict?: boolean) => {
    if (!item || answered || isBusy()) return;
    const isEmpty =
      item.kind === "question" ? draft.chosen.length === 0 : !draft.typed.some((text) => text?.trim());
    if (isEmpty && ownVerdict === undefined) return setNeedsAnswer(true);
    if (isStarting) return wish({ kind: "answer", ownVerdict });
    const how = {
      bank: bank.id,
      session: session.id,
      order,
      hints: draft.hints,
      struck: draft.struck,
      contrast: isContrast(session),
      durationMs: draft.spentMs + spent(),
    };
    const event = answerItem(item, { chosen: draft.chosen, typed: draft.typed, ownVerdict }, how);
    if (isTest && isLast) return finish([event]);
    const saving = append([event]);
    // Before it is there: then the first open question would be another one.
    if (drafts.get("at") !== id) drafts.put("at", id);
    if (!(await saving)) return;
    // Nobody sees that, and it would render everything once more before the verdict is painted.
    whenIdle(() => drafts.drop(id));
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
  const flag = () =>
    append([{ type: "flagged", bank: bank.id, item: id, session: session.id, on: !isFlagged }]);
  const skip = () => moveTo(next);
  const fulfil = useEffectEvent(async (all: readonly Wish[]) => {
    setWishes([]);
    for (const one of all) {
      if (one.kind === "answer") await answer(one.ownVerdict);
      else await { flag, finish, skip }[one.kind]();
    }
  });
  useEffect(() => {
    if (!isStarting && wishes.length > 0) void fulfil(wishes);
  }, [isStarting, wishes]);
  const orWish = (kind: "flag" | "finish" | "skip", act: () => unknown) => () =>
    isStarting ? wish({ kind }) : act();
  return {
    item,
    place,
    order,
    draft,
    answered,
    progress,
    isLast,
    isTest,
    isFlagged,
    needsAnswer,
    problem,
    change,
    answer,
    overrule,
    isWaiting: wishes.length > 0,
    finish: orWish("finish", () => finish()),
    goOn: () => (isLast ? finish() : moveTo(next)),
    skip: isLast ? undefined : orWish("skip", skip),
    flag: orWish("flag", flag),
  };
}
