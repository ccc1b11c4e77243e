"use client";

import { useEffect, useRef, useState } from "react";
import type { BankRef } from "@/components/bank/load-bank";
import { useAppend } from "@/components/record/use-append";
import { useToday } from "@/components/record/use-today";
import { type HeldItems, SessionGate } from "@/components/study/session-gate";
import { SessionProblems } from "@/components/study/session-problems";
import { SessionWaiting } from "@/components/study/session-waiting";
import { OutlineGate, type StudyParts } from "@/components/study/study-gate";
import { type Drafts, useDrafts } from "@/components/study/use-drafts";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import { flashcardProgress } from "@/lib/exam/flashcard-progress";
import { findUnfinished } from "@/lib/exam/unfinished";
import { dayOf } from "@/lib/memory/day";
import { buildQueue } from "@/lib/memory/queue";
import type { RecordState } from "@/lib/record/fold";
import { readQueueInput } from "@/lib/record/select";
import type { SessionState } from "@/lib/record/session-state";
import { startFlashcards } from "@/lib/record/start-session";
import { systemClock } from "@/lib/shared/clock";
import { randomId } from "@/lib/shared/ids";
import { FlashcardsEnd } from "./flashcards-end";
import { FlashcardsRunner } from "./flashcards-runner";
import { LeechContext } from "./leech-context";
import { useFlashcards } from "./use-flashcards";

/** The flashcards page: goes on with today's unfinished session, or starts one of what is due and new. */
export function FlashcardsScreen({ bank }: { bank: BankRef }) {
  return (
    <LeechContext value={bank}>
      <OutlineGate bank={bank} screen={FlashcardSessions} />
    </LeechContext>
  );
}

/** The unfinished flashcard session of today; one of an earlier day would show a stale queue. */
function findTodays(state: RecordState, bank: string, today: number): SessionState | undefined {
  const now = systemClock.now();
  const session = findUnfinished(state.sessions.values(), now, { bank, activity: "flashcards" });
  return session && dayOf(session.startedAt, systemClock.zoneMinutes(session.startedAt)) === today
    ? session
    : undefined;
}

function FlashcardSessions({ bank, record, state }: StudyParts<BankOutline>) {
  const today = useToday();
  const { append, problem } = useAppend(record);
  const [current, setCurrent] = useState(() => findTodays(state, bank.id, today)?.id);
  const isStarting = useRef(false);
  const queue = readQueueInput(state, bank.id, bank.items, today);
  const session = current === undefined ? undefined : state.sessions.get(current);

  const start = async (extra = 0) => {
    const { cards } = buildQueue({
      ...queue,
      newPerDay: Math.max(queue.newPerDay, extra > 0 ? queue.introducedToday + extra : 0),
    });
    if (cards.length === 0 || isStarting.current) return;
    isStarting.current = true;
    const id = randomId();
    if (await append([startFlashcards({ session: id, bank, cards })])) setCurrent(id);
    isStarting.current = false;
  };
  // Opening the page is the wish to study: there is nothing to choose first.
  useEffect(() => {
    if (current === undefined && problem === undefined) start();
  });

  if (session) {
    return <CardsUnderWay key={session.id} {...{ bank, record, state, session, today }} onMore={start} />;
  }
  if (problem) return <SessionProblems problem={problem} />;
  if (buildQueue(queue).cards.length > 0) return <SessionWaiting />;
  return <FlashcardsEnd bank={bank} queue={queue} done={0} onMore={start} />;
}

interface UnderWayProps extends StudyParts<BankOutline> {
  session: SessionState;
  today: number;
  onMore: (extra: number) => void;
}

function CardsUnderWay({ bank, record, state, session, today, onMore }: UnderWayProps) {
  const drafts = useDrafts(record, session.id);
  if (!drafts) return <SessionWaiting />;
  const first = flashcardProgress(session, () => false).current ?? undefined;
  return (
    <SessionGate newest={bank} session={session} record={record} first={first}>
      {(held) => (
        <CardsReady {...held} outline={bank} {...{ record, state, session, today, onMore, drafts }} />
      )}
    </SessionGate>
  );
}

interface ReadyProps extends Omit<UnderWayProps, "bank">, HeldItems {
  outline: BankOutline;
  drafts: Drafts;
}

function CardsReady({ onMore, waiting, ...input }: ReadyProps) {
  const { bank, outline, session, state, today, drafts } = input;
  const cards = useFlashcards(input);
  const isThrough = cards.card === undefined && !cards.isComing;
  const { finish } = cards;
  const isClosing = useRef(false);
  useEffect(() => {
    // Undo may open it again.
    if (!isThrough) isClosing.current = false;
    if (!isThrough || session.finished || isClosing.current) return;
    isClosing.current = true;
    finish();
  });
  if (cards.isComing && !session.finished) return waiting;
  if (session.finished || !cards.card) {
    return (
      <FlashcardsEnd
        bank={bank}
        queue={readQueueInput(state, outline.id, outline.items, today)}
        done={cards.progress.done}
        onUndo={isThrough && session.finished ? cards.reopen : undefined}
        onMore={onMore}
      />
    );
  }
  return (
    <FlashcardsRunner
      cards={cards}
      card={cards.card}
      bank={bank}
      today={today}
      buttons={state.settings.ratingButtons}
      draftFailed={drafts.hasFailed}
    />
  );
}
