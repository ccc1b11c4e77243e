"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useContext } from "react";
import type { BankRef } from "@/components/bank/load-bank";
import { useSmallOutline } from "@/components/bank/use-bank";
import { BankFailed } from "@/components/study/bank-failed";
import { SessionGate } from "@/components/study/session-gate";
import { SessionProblems } from "@/components/study/session-problems";
import { FormFirst, SessionWaiting } from "@/components/study/session-waiting";
import { StudyGate, type StudyParts } from "@/components/study/study-gate";
import { useDrafts } from "@/components/study/use-drafts";
import { useWasThere } from "@/components/study/use-was-there";
import { EmptyState } from "@/components/ui/empty-state";
import { later } from "@/components/ui/later";
import { LinkButton } from "@/components/ui/link-button";
import type { BankManifest } from "@/lib/bank/delivery/bank-manifest";
import { isContrast, narrowBank } from "@/lib/exam/contrast";
import { quizProgress } from "@/lib/exam/quiz-progress";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { type FirstQuestion, FirstQuestionContext } from "./first-question";
import { HandOver, StepAside } from "./hand-over";
import { LeechContext } from "./leech-context";
import { QuizFromFirst } from "./quiz-from-first";
import { QuizRunner } from "./quiz-runner";
import type { QuizSetup } from "./quiz-setup";
import { useCanLeaveOut } from "./use-can-leave-out";
import { useQuizAddress } from "./use-quiz-address";

const setup = later(async () => (await import("./quiz-setup")).QuizSetup);
const results = later(async () => (await import("./quiz-results")).QuizResults);

const contrastNotice =
  "Each question has two options: the right one, and one that looked right to you before. What sets them apart comes with the answer.";

interface QuizScreenProps {
  bank: BankRef;
  /** The question that came with the page's HTML, where the address asks for a new quiz. Its seed is the screen's key. */
  first?: FirstQuestion;
}

/** The quiz page: the form, a quiz that is under way, or its results, by what the address says. */
export function QuizScreen({ bank, first }: QuizScreenProps) {
  // Who comes from another page of the app has the record open: it chooses better than the server can.
  const wasThere = useWasThere();
  return (
    <LeechContext value={bank}>
      {wasThere && first ? (
        // Without a look at the address: the page that is made ahead knows none.
        <QuizFromFirst first={first}>
          <StudyGate bank={bank} screen={QuizPlaces} />
        </QuizFromFirst>
      ) : (
        <QuizByAddress bank={bank} />
      )}
    </LeechContext>
  );
}

function QuizByAddress({ bank }: { bank: BankRef }) {
  return (
    <FormFirst isForm={useSearchParams().size === 0}>
      <StudyGate bank={bank} screen={QuizPlaces} />
    </FormFirst>
  );
}

function QuizPlaces({ bank, record, state }: StudyParts<BankManifest>) {
  const router = useRouter();
  const { place, problem } = useQuizAddress(bank, record, state);
  results.useAhead(place.kind === "resume" && place.session.answers.size > 0);
  const canLeaveOut = useCanLeaveOut(bank);
  const go = (query: string) => router.push(`/exams/${bank.id}/quiz${query && `?${query}`}`);
  switch (place.kind) {
    case "setup":
      return <SetupForm bank={bank} notices={place.notices} onStart={go} />;
    case "failed":
      return <BankFailed retry={place.retry} />;
    case "nothing-fits":
      return (
        <EmptyState
          level={1}
          title="No question fits"
          action={
            <LinkButton variant="primary" href={`/exams/${bank.id}/quiz`}>
              Choose another quiz
            </LinkButton>
          }
        >
          {place.notices.join(" ") || "The bank has no question of that kind, or none was missed."}
        </EmptyState>
      );
    case "start":
      return problem ? <SessionProblems problem={problem} /> : <SessionWaiting />;
    case "resume":
      if (place.session.finished)
        return (
          <SessionGate key={place.session.id} newest={bank} session={place.session} record={record}>
            {(held) => (
              <results.Part
                bank={narrowBank(held.bank, place.session)}
                session={place.session}
                canLeaveOut={canLeaveOut}
                onGo={go}
              />
            )}
          </SessionGate>
        );
      return (
        <QuizUnderWay
          key={place.session.id}
          bank={bank}
          session={place.session}
          notices={isContrast(place.session) ? [contrastNotice] : place.notices}
          record={record}
          state={state}
          canLeaveOut={canLeaveOut}
        />
      );
  }
}

/** The form, with the outline where that is small: then it can say how many questions fit. */
function SetupForm(props: Omit<Parameters<typeof QuizSetup>[0], "items">) {
  const load = useSmallOutline(props.bank, true);
  if (load.phase === "loading") return <SessionWaiting />;
  return (
    // As high as what waited: the form's code may be a moment behind.
    <div className="min-h-dvh">
      <setup.Part {...props} items={load.phase === "ready" ? load.bank?.items : undefined} />
    </div>
  );
}

type UnderWay = Pick<Parameters<typeof QuizRunner>[0], "session" | "notices" | "canLeaveOut">;

function QuizUnderWay({ bank, state, ...parts }: StudyParts<BankRef> & UnderWay) {
  const holder = useContext(FirstQuestionContext);
  const quiz = { ...parts, hasSound: state.settings.sound };
  if (holder?.isOwn(parts.session.id))
    return (
      <SessionGate newest={bank} session={parts.session} record={parts.record}>
        {(held) => <HandOver holder={holder} parts={{ ...quiz, ...held }} />}
      </SessionGate>
    );
  return (
    <>
      {holder && <StepAside holder={holder} />}
      <QuizWithDrafts newest={bank} {...quiz} />
    </>
  );
}

interface QuizWithDraftsProps extends UnderWay {
  newest: BankRef;
  record: LearnerRecord;
  hasSound: boolean;
}

function QuizWithDrafts({ newest, ...quiz }: QuizWithDraftsProps) {
  const { session, record } = quiz;
  const drafts = useDrafts(record, session.id);
  if (!drafts) return <SessionWaiting />;
  const first = drafts.get("at") ?? session.items[quizProgress(session).current ?? 0]?.item;
  return (
    <SessionGate newest={newest} session={session} record={record} first={first}>
      {(held) => <QuizRunner {...held} {...quiz} drafts={drafts} />}
    </SessionGate>
  );
}
