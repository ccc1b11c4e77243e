"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import type { BankRef } from "@/components/bank/load-bank";
import { useToday } from "@/components/record/use-today";
import { BankFailed } from "@/components/study/bank-failed";
import { type HeldItems, SessionGate } from "@/components/study/session-gate";
import { SessionProblems } from "@/components/study/session-problems";
import { SessionWaiting } from "@/components/study/session-waiting";
import { OutlineGate, type StudyParts } from "@/components/study/study-gate";
import { type Drafts, useDrafts } from "@/components/study/use-drafts";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import { dayProgress } from "@/lib/exam/day-progress";
import { type DayLength, defaultDayMinutes, readDayRequest } from "@/lib/exam/day-request";
import { planDay } from "@/lib/exam/plan-day";
import { readPlan } from "@/lib/record/plan/plan-phase";
import { readDayInput } from "@/lib/record/read-day-input";
import { readQueueInput } from "@/lib/record/select";
import type { SessionState } from "@/lib/record/session-state";
import { DayEnd } from "./day-end";
import { planTomorrowText } from "./day-end-text";
import { DayRunner } from "./day-runner";
import { LeechContext } from "./leech-context";
import { useDay } from "./use-day";
import { useDayAddress } from "./use-day-address";

/** The day page: goes on with the session of the address or of today, or starts one. */
export function DayScreen({ bank }: { bank: BankRef }) {
  return (
    <LeechContext value={bank}>
      <OutlineGate bank={bank} screen={DaySessions} />
    </LeechContext>
  );
}

function DaySessions({ bank, record, state }: StudyParts<BankOutline>) {
  const query = useSearchParams();
  const today = useToday();
  const { session, isEmpty, retry, start, problem } = useDayAddress({ bank, record, state, query, today });
  if (session) {
    return (
      <>
        {retry && <BankFailed retry={retry} />}
        <DayUnderWay key={session.id} {...{ bank, record, state, session, today }} onMore={start} />
      </>
    );
  }
  if (problem) return <SessionProblems problem={problem} />;
  if (retry) return <BankFailed retry={retry} />;
  if (!isEmpty) return <SessionWaiting />;
  if (readPlan(state, bank.id, today).phase.kind === "ahead") {
    return <PlanDone bank={bank.id} onMore={() => start(defaultDayMinutes)} />;
  }
  return (
    <EmptyState
      level={1}
      title="Nothing is due today"
      action={
        <LinkButton variant="primary" href={`/exams/${bank.id}/quiz?count=5`}>
          Answer five questions
        </LinkButton>
      }
    >
      No card is due, and no question is on something that you would probably have forgotten. You can answer
      questions all the same.
    </EmptyState>
  );
}

/** The exam plan has nothing more for today: a day off, or all of it is done. */
function PlanDone({ bank, onMore }: { bank: string; onMore: () => void }) {
  return (
    <EmptyState
      level={1}
      title="Nothing more is planned for today"
      action={
        <div className="flex flex-col gap-3 sm:flex-row">
          <LinkButton variant="primary" href={`/exams/${bank}/plan`}>
            Look at the plan
          </LinkButton>
          <Button onClick={onMore}>Study {defaultDayMinutes} minutes all the same</Button>
        </div>
      }
    >
      It is a day off, or today’s study is done. The plan goes on from what you remember then.
    </EmptyState>
  );
}

interface UnderWayProps extends StudyParts<BankOutline> {
  session: SessionState;
  today: number;
  onMore: (length: DayLength) => void;
}

function DayUnderWay(props: UnderWayProps) {
  const drafts = useDrafts(props.record, props.session.id);
  if (!drafts) return <SessionWaiting />;
  const { bank, session, record } = props;
  const first = drafts.get("at") ?? dayProgress(session, () => false).current ?? undefined;
  return (
    <SessionGate newest={bank} session={session} record={record} first={first}>
      {(held) => <DayReady {...props} {...held} outline={bank} drafts={drafts} />}
    </SessionGate>
  );
}

interface ReadyProps extends Omit<UnderWayProps, "bank">, HeldItems {
  outline: BankOutline;
  drafts: Drafts;
}

function DayReady({ onMore, today, waiting, ...input }: ReadyProps) {
  const { bank, outline, session, state, drafts } = input;
  const day = useDay(input);
  const { finish } = day;
  const isThrough = day.item === undefined && !day.isComing;
  const isClosing = useRef(false);
  useEffect(() => {
    // Undo may open it again.
    if (!isThrough) isClosing.current = false;
    if (!isThrough || session.finished || isClosing.current) return;
    isClosing.current = true;
    finish();
  });
  if (day.item && !session.finished) {
    return (
      <DayRunner
        day={day}
        item={day.item}
        bank={bank}
        state={state}
        today={today}
        draftFailed={drafts.hasFailed}
      />
    );
  }
  if (day.isComing && !session.finished) return waiting;
  const length = readDayRequest(session.request);
  const minutes = typeof length === "number" ? length : defaultDayMinutes;
  const { settings, phase } = readPlan(state, outline.id, today);
  const isPlanned = phase.kind === "ahead";
  const hasMore =
    isPlanned || planDay(readDayInput(state, outline, { today, minutes, seed: "" })).items.length > 0;
  return (
    <DayEnd
      session={session}
      queue={readQueueInput(state, outline.id, outline.items, today)}
      planned={isPlanned ? planTomorrowText(settings, today) : undefined}
      more={hasMore ? minutes : undefined}
      onMore={onMore}
      onUndo={isThrough && session.finished ? day.reopen : undefined}
    />
  );
}
