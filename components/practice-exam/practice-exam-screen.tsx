"use client";

import { useRouter, useSearchParams } from "next/navigation";
import type { BankRef } from "@/components/bank/use-bank-part";
import { useAppend } from "@/components/record/use-append";
import { SessionProblems } from "@/components/study/session-problems";
import { SessionWaiting } from "@/components/study/session-waiting";
import { StudyGate, type StudyParts } from "@/components/study/study-gate";
import { useDrafts } from "@/components/study/use-drafts";
import { Button } from "@/components/ui/button";
import type { StudyBank } from "@/lib/bank/study-bank";
import { assembleForm, createFormPool } from "@/lib/exam/assemble-form";
import { formShape } from "@/lib/exam/form-shape";
import type { SittingRules } from "@/lib/exam/move";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { bankKey } from "@/lib/record/record-index";
import type { SessionState } from "@/lib/record/session-state";
import { type ExamWishes, startExam } from "@/lib/record/start-exam";
import { randomId } from "@/lib/shared/ids";
import { makeSeed } from "@/lib/shared/random";
import { ExamHistory } from "./exam-history";
import { ExamResults } from "./exam-results";
import { ExamSetup } from "./exam-setup";
import { SittingScreen } from "./sitting-screen";
import { StandingStill } from "./standing-still";
import { useSingleTab } from "./use-single-tab";
import { useSitting } from "./use-sitting";

/** The practice exam's page: the form, a sitting, or its results, by the session that the address names. */
export function PracticeExamScreen({ bank }: { bank: BankRef }) {
  return <StudyGate bank={bank} screen={ExamPlaces} />;
}

type ExamSession = SessionState & { rules: SittingRules };

const isExam = (session: SessionState | undefined): session is ExamSession =>
  session?.activity === "exam" && session.rules !== undefined;

function ExamPlaces({ bank, record, state }: StudyParts) {
  const router = useRouter();
  const { append, problem } = useAppend(record);
  const asked = useSearchParams().get("session");
  const session = state.sessions.get(asked ?? "");
  if (isExam(session) && session.bank === bank.id) {
    return session.finished ? (
      <ExamResults key={session.id} bank={bank} session={session} record={record} state={state} />
    ) : (
      <OneTabOnly key={session.id} bank={bank} session={session} record={record} />
    );
  }

  const start = async (wishes: ExamWishes) => {
    const questions = bank.items.filter(({ kind, retired }) => kind === "question" && !retired).length;
    const shape = formShape({ exam: bank.exam, questions }, wishes.length);
    const paper = assembleForm(createFormPool(bank), {
      count: shape.items,
      seed: wishes.seed,
      version: bank.version,
      lastSeenMs: wishes.unseenFirst
        ? (item) => state.items.get(bankKey(bank.id, item))?.last?.time
        : undefined,
    });
    const id = randomId();
    if (await append([startExam({ session: id, bank, wishes, shape, paper })]))
      router.push(`/exams/${bank.id}/practice-exam?session=${id}`);
  };
  return (
    <>
      <SessionProblems problem={problem} />
      <ExamSetup
        bank={bank}
        notice={asked ? "That practice exam is not on this device. Start a new one." : undefined}
        newSeed={() => makeSeed(Math.random)}
        onStart={start}
      />
      <ExamHistory bank={bank} state={state} />
    </>
  );
}

interface UnderWayProps {
  bank: StudyBank;
  session: ExamSession;
  record: LearnerRecord;
}

/** A sitting has one clock, so it runs in one tab. */
function OneTabOnly(props: UnderWayProps) {
  const { hold, takeOver } = useSingleTab(`rehearse/exam/${props.session.id}`);
  if (hold === "asking") return <SessionWaiting />;
  if (hold === "held") return <UnderWay {...props} />;
  return (
    <StandingStill
      title="This exam is open in another tab"
      actions={
        <Button variant="primary" size="large" onClick={takeOver}>
          Go on here
        </Button>
      }
    >
      <p>It has one clock, so it can be sat in one tab at a time. Going on here stops it there.</p>
    </StandingStill>
  );
}

function UnderWay({ bank, session, record }: UnderWayProps) {
  const drafts = useDrafts(record, session.id);
  if (!drafts) return <SessionWaiting />;
  return <Sat bank={bank} session={session} record={record} satMs={Number(drafts.get("clock")) || 0} />;
}

function Sat({ bank, session, record, satMs }: UnderWayProps & { satMs: number }) {
  const control = useSitting(bank, session, record, satMs);
  return <SittingScreen bank={bank} control={control} />;
}
