"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type BankRef, loadContent, loadManifest } from "@/components/bank/load-bank";
import { openSession } from "@/components/bank/session-bank";
import { useAppend } from "@/components/record/use-append";
import { BankFailed } from "@/components/study/bank-failed";
import { SessionGate } from "@/components/study/session-gate";
import { isOverIn } from "@/components/study/session-over";
import { SessionProblems } from "@/components/study/session-problems";
import { FormFirst, SessionWaiting } from "@/components/study/session-waiting";
import { StudyGate, type StudyParts } from "@/components/study/study-gate";
import { useDrafts } from "@/components/study/use-drafts";
import { WithOutline } from "@/components/study/with-outline";
import { Button } from "@/components/ui/button";
import type { BankManifest } from "@/lib/bank/delivery/bank-manifest";
import type { BankContent, BankOutline } from "@/lib/bank/delivery/bank-outline";
import { assembleForm, createFormPool } from "@/lib/exam/assemble-form";
import { formShape } from "@/lib/exam/form-shape";
import type { SittingRules } from "@/lib/exam/move";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { bankKey } from "@/lib/record/record-key";
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
  const isForm = !useSearchParams().has("session");
  return (
    <FormFirst isForm={isForm}>
      <StudyGate bank={bank} screen={ExamPlaces} />
    </FormFirst>
  );
}

type ExamSession = SessionState & { rules: SittingRules };

const isExam = (session: SessionState | undefined): session is ExamSession =>
  session?.activity === "exam" && session.rules !== undefined;

function ExamPlaces({ bank, record, state }: StudyParts<BankManifest>) {
  const asked = useSearchParams().get("session");
  const session = state.sessions.get(asked ?? "");
  if (isExam(session) && session.bank === bank.id) {
    return (
      <SessionGate key={session.id} newest={bank} session={session} record={record}>
        {(held) =>
          session.finished ? (
            <WithOutline bank={bank}>
              {(outline) => <ExamResults bank={held.bank} {...{ outline, session, record, state }} />}
            </WithOutline>
          ) : (
            <OneTabOnly bank={held.bank} session={session} record={record} />
          )
        }
      </SessionGate>
    );
  }
  return (
    <WithOutline bank={bank}>
      {(outline) => (
        <NewExam
          bank={outline}
          record={record}
          state={state}
          notice={asked ? "That practice exam is not on this device. Start a new one." : undefined}
        />
      )}
    </WithOutline>
  );
}

function NewExam({ bank, record, state, notice }: StudyParts<BankOutline> & { notice: string | undefined }) {
  const router = useRouter();
  const { append, problem } = useAppend(record);
  const [progress, setProgress] = useState<"idle" | "loading" | "failed">("idle");
  const begun = useRef<ExamWishes>(undefined);

  const start = async (wishes: ExamWishes) => {
    if (progress === "loading") return;
    begun.current = wishes;
    setProgress("loading");
    const questions = bank.items.filter(({ kind, retired }) => kind === "question" && !retired).length;
    const shape = formShape({ exam: bank.exam, questions }, wishes.length);
    const chosen = assembleForm(createFormPool(bank), {
      count: shape.items,
      seed: wishes.seed,
      version: bank.version,
      lastSeenMs: wishes.unseenFirst
        ? (item) => state.items.get(bankKey(bank.id, item))?.last?.time
        : undefined,
    });
    const ids = chosen.map((question) => question.id);
    const content = await loadManifest(bank)
      .then((manifest) => loadContent(manifest, ids))
      .catch(() => undefined);
    if (begun.current !== wishes) return;
    if (!content) return setProgress("failed");
    const paper = content.items.filter((item) => item.kind === "question");
    const id = randomId();
    openSession(id, content, isOverIn(record));
    const isSaved = await append([startExam({ session: id, bank, wishes, shape, paper })]);
    if (isSaved) router.push(`/exams/${bank.id}/practice-exam?session=${id}`);
    setProgress("idle");
  };
  useEffect(
    () => () => {
      // Who has left the page wants no exam any more.
      begun.current = undefined;
    },
    [],
  );
  return (
    <>
      <SessionProblems problem={problem} />
      {progress === "failed" && <BankFailed retry={() => begun.current && start(begun.current)} />}
      <ExamSetup
        bank={bank}
        notice={notice}
        newSeed={() => makeSeed(Math.random)}
        isStarting={progress === "loading"}
        onStart={start}
      />
      <ExamHistory bank={bank} state={state} />
    </>
  );
}

interface UnderWayProps {
  bank: BankContent;
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
