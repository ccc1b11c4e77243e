"use client";

import { useRouter } from "next/navigation";
import type { BankRef } from "@/components/bank/use-bank-part";
import { SessionProblems } from "@/components/study/session-problems";
import { SessionWaiting } from "@/components/study/session-waiting";
import { StudyGate, type StudyParts } from "@/components/study/study-gate";
import { useDrafts } from "@/components/study/use-drafts";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { QuizResults } from "./quiz-results";
import { QuizRunner } from "./quiz-runner";
import { QuizSetup } from "./quiz-setup";
import { useQuizAddress } from "./use-quiz-address";

/** The quiz page: the form, a quiz that is under way, or its results, by what the address says. */
export function QuizScreen({ bank }: { bank: BankRef }) {
  return <StudyGate bank={bank} screen={QuizPlaces} />;
}

function QuizPlaces({ bank, record, state }: StudyParts) {
  const router = useRouter();
  const { place, problem } = useQuizAddress(bank, record, state);
  const go = (query: string) => router.push(`/exams/${bank.id}/quiz${query && `?${query}`}`);
  switch (place.kind) {
    case "setup":
      return <QuizSetup bank={bank} notices={place.notices} onStart={go} />;
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
        return <QuizResults key={place.session.id} bank={bank} session={place.session} onGo={go} />;
      return (
        <QuizUnderWay
          key={place.session.id}
          bank={bank}
          session={place.session}
          notices={place.notices}
          record={record}
          state={state}
        />
      );
  }
}

function QuizUnderWay({
  bank,
  session,
  notices,
  record,
  state,
}: StudyParts & Pick<Parameters<typeof QuizRunner>[0], "session" | "notices">) {
  const drafts = useDrafts(record, session.id);
  if (!drafts) return <SessionWaiting />;
  return (
    <QuizRunner
      bank={bank}
      session={session}
      notices={notices}
      record={record}
      drafts={drafts}
      hasSound={state.settings.sound}
    />
  );
}
