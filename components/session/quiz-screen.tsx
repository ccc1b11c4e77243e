"use client";

import { useRouter } from "next/navigation";
import type { BankRef } from "@/components/bank/load-bank";
import { useSmallOutline } from "@/components/bank/use-bank";
import { BankFailed } from "@/components/study/bank-failed";
import { SessionGate } from "@/components/study/session-gate";
import { SessionProblems } from "@/components/study/session-problems";
import { SessionWaiting } from "@/components/study/session-waiting";
import { StudyGate, type StudyParts } from "@/components/study/study-gate";
import { useDrafts } from "@/components/study/use-drafts";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { BankManifest } from "@/lib/bank/delivery/bank-manifest";
import { quizProgress } from "@/lib/exam/quiz-progress";
import { QuizResults } from "./quiz-results";
import { QuizRunner } from "./quiz-runner";
import { QuizSetup } from "./quiz-setup";
import { useCanLeaveOut } from "./use-can-leave-out";
import { useQuizAddress } from "./use-quiz-address";

/** The quiz page: the form, a quiz that is under way, or its results, by what the address says. */
export function QuizScreen({ bank }: { bank: BankRef }) {
  return <StudyGate bank={bank} screen={QuizPlaces} />;
}

function QuizPlaces({ bank, record, state }: StudyParts<BankManifest>) {
  const router = useRouter();
  const { place, problem } = useQuizAddress(bank, record, state);
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
              <QuizResults bank={held.bank} session={place.session} canLeaveOut={canLeaveOut} onGo={go} />
            )}
          </SessionGate>
        );
      return (
        <QuizUnderWay
          key={place.session.id}
          bank={bank}
          session={place.session}
          notices={place.notices}
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
  return <QuizSetup {...props} items={load.phase === "ready" ? load.bank?.items : undefined} />;
}

function QuizUnderWay({
  bank,
  session,
  notices,
  record,
  state,
  canLeaveOut,
}: StudyParts<BankRef> & Pick<Parameters<typeof QuizRunner>[0], "session" | "notices" | "canLeaveOut">) {
  const drafts = useDrafts(record, session.id);
  if (!drafts) return <SessionWaiting />;
  const first = drafts.get("at") ?? session.items[quizProgress(session).current ?? 0]?.item;
  return (
    <SessionGate newest={bank} session={session} record={record} first={first}>
      {(held) => (
        <QuizRunner
          {...held}
          session={session}
          notices={notices}
          record={record}
          drafts={drafts}
          hasSound={state.settings.sound}
          canLeaveOut={canLeaveOut}
        />
      )}
    </SessionGate>
  );
}
