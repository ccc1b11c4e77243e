"use client";

import { ContinueLink } from "@/components/study/continue-link";
import { DayStart, offersDay } from "@/components/study/day-start";
import { dueText, flashcardsUnderPlan } from "@/components/study/due-text";
import { QuickQuizForm } from "@/components/study/quick-quiz-form";
import { useDayPlan } from "@/components/study/use-day-plan";
import { useDueFlashcards } from "@/components/study/use-due-flashcards";
import { Card } from "@/components/ui/card";
import type { ExamBank } from "./exam-bank";
import { KeptRow } from "./kept-row";
import { PlanRow } from "./plan-row";
import { WayRow } from "./way-row";

/** The ways to study an exam: five questions at once, today's session, the flashcards that are due, or a quiz of one's own choice. */
export function StudyWays({ bank }: { bank: ExamBank }) {
  const due = useDueFlashcards(bank);
  const day = useDayPlan(bank);
  return (
    <section aria-labelledby="study" className="mt-8 max-w-[44rem]">
      <h2 id="study" className="sr-only">
        Study
      </h2>
      <Card>
        <QuickQuizForm bank={bank.id} isSecondary={offersDay(day)} />
        <p className="mt-2 text-center text-quiet text-sm">
          Five questions, each explained as soon as you answer.
        </p>
        <DayStart bank={bank.id} day={day} room="exam-day" />
        <ul className="mt-4 divide-y divide-hair border-hair border-t -mb-3">
          <PlanRow bank={bank.id} />
          <WayRow href={`/exams/${bank.id}/flashcards`} title="Flashcards">
            {day.phase === "planned" ? flashcardsUnderPlan : due ? dueText(due) : "\u00a0"}
          </WayRow>
          <WayRow href={`/exams/${bank.id}/quiz`} title="Quiz">
            Choose the topics and how many questions
          </WayRow>
          <WayRow href={`/exams/${bank.id}/practice-exam`} title="Practice exam">
            A whole paper against the clock, results at the end
          </WayRow>
          <KeptRow bank={bank.id} />
        </ul>
      </Card>
      {/* Kept free, so that nothing moves when the record is read. */}
      <div className="mt-4 min-h-14">
        <ContinueLink banks={[bank.id]} />
      </div>
    </section>
  );
}
