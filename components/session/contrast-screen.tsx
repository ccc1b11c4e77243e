"use client";

import { useRouter } from "next/navigation";
import type { BankRef } from "@/components/bank/load-bank";
import { useToday } from "@/components/record/use-today";
import { BankFailed } from "@/components/study/bank-failed";
import { SessionProblems } from "@/components/study/session-problems";
import { SessionWaiting } from "@/components/study/session-waiting";
import { StudyGate, type StudyParts } from "@/components/study/study-gate";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { BankManifest } from "@/lib/bank/delivery/bank-manifest";
import { useContrastStart } from "./use-contrast-start";

/** The page of the contrast drill: puts it together and goes to it, or says that there is nothing to tell apart. */
export function ContrastScreen({ bank }: { bank: BankRef }) {
  return <StudyGate bank={bank} screen={ContrastWay} />;
}

function ContrastWay({ bank, record, state }: StudyParts<BankManifest>) {
  const router = useRouter();
  const today = useToday();
  const { isEmpty, retry, problem } = useContrastStart({
    bank,
    record,
    state,
    today,
    onReady: (session) => router.replace(`/exams/${bank.id}/quiz?session=${encodeURIComponent(session)}`),
  });
  if (problem) return <SessionProblems problem={problem} />;
  if (retry) return <BankFailed retry={retry} />;
  if (!isEmpty) return <SessionWaiting />;
  return (
    <EmptyState
      level={1}
      title="Nothing to tell apart today"
      action={
        <LinkButton variant="primary" href={`/exams/${bank.id}/quiz?count=5`}>
          Answer five questions
        </LinkButton>
      }
    >
      When another option looks right to you in a question, it comes up here two days later, side by side with
      the right one.
    </EmptyState>
  );
}
