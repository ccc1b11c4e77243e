"use client";

import { RecordNotice } from "@/components/record/record-notice";
import { useRecord } from "@/components/record/use-record";
import { EmptyState } from "@/components/ui/empty-state";
import { KeptRoom } from "@/components/ui/kept-room";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { hasStudied } from "@/lib/record/last-bank";
import { ExamProgress } from "./exam-progress";
import type { ProgressBank } from "./progress-bank";
import { useShownBank } from "./use-shown-bank";

/** How the learner gets on, exam by exam. It is all worked out from the record, so it waits for that. */
export function ProgressScreen({ banks }: { banks: readonly ProgressBank[] }) {
  const view = useRecord();
  const studied = view.phase === "ready" ? banks.filter(({ id }) => hasStudied(view.state, id)) : [];
  const { bank, show } = useShownBank(studied, view.phase === "ready" ? view.state : undefined);
  return (
    <KeptRoom name="progress" isSettled={view.phase !== "opening"}>
      <div className="mt-4 empty:hidden">
        <RecordNotice />
      </div>
      {view.phase === "ready" && !bank && (
        <EmptyState title="Nothing to show yet" action={<LinkButton href="/">Choose an exam</LinkButton>}>
          Answer a few questions or go through some flashcards. From then on this page says what you remember,
          what comes due, and how practice exams went.
        </EmptyState>
      )}
      {view.phase === "ready" && bank && (
        <>
          {studied.length > 1 && (
            <div className="mt-6 max-w-[24rem]">
              <Select label="Exam" value={bank.id} onChange={(event) => show(event.target.value)}>
                {studied.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </Select>
            </div>
          )}
          {studied.length === 1 && <p className="mt-2 text-lg text-quiet">{bank.title}</p>}
          <ExamProgress key={bank.id} bank={bank} state={view.state} />
        </>
      )}
    </KeptRoom>
  );
}
