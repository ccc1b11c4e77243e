"use client";

import { ContinueLink } from "@/components/study/continue-link";
import { DayStart, offersDay } from "@/components/study/day-start";
import { dueText, flashcardsUnderPlan } from "@/components/study/due-text";
import { QuickQuizForm } from "@/components/study/quick-quiz-form";
import { useDayPlan } from "@/components/study/use-day-plan";
import { useDueFlashcards } from "@/components/study/use-due-flashcards";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import type { ExamChoice } from "./exam-choice";
import { ExamRadios } from "./exam-radios";
import { useChosenExam } from "./use-chosen-exam";

/**
 * The top of the home page: two taps to the first question, what today holds, the way back into what was left, and
 * what is due. The day stands under the quick quiz, so that no button moves away from a finger when the record is read.
 */
export function StartPanel({ exams }: { exams: readonly [ExamChoice, ...ExamChoice[]] }) {
  const { exam, choose } = useChosenExam(exams);
  const due = useDueFlashcards(exam);
  const day = useDayPlan(exam);
  return (
    <Card as="section" className="mt-6 max-w-[44rem] sm:mt-8">
      <h2 className="sr-only">Start here</h2>
      {exams.length > 1 && (
        <div className="mb-4">
          <ExamRadios exams={exams} value={exam.id} onChoose={choose} />
        </div>
      )}
      <QuickQuizForm bank={exam.id} isSecondary={offersDay(day)} />
      <p className="mt-2 text-center text-quiet text-sm">
        Five questions, each explained as soon as you answer.
      </p>
      <DayStart bank={exam.id} day={day} room="home-day" />
      <div className="mt-5 flex flex-col gap-x-6 gap-y-3 border-hair border-t pt-4 sm:min-h-16 sm:flex-row sm:items-center sm:justify-between">
        <p className="min-h-6 text-sm" aria-live="polite">
          {day.phase === "planned" ? flashcardsUnderPlan : due ? dueText(due) : "\u00a0"}
        </p>
        <LinkButton href={`/exams/${exam.id}/flashcards`} className="shrink-0 sm:min-w-[11.75rem]">
          Study flashcards
        </LinkButton>
      </div>
      <p className="mt-3 text-sm">
        <Link
          href={`/exams/${exam.id}/plan`}
          className="inline-flex min-h-11 items-center text-accent underline"
        >
          Study plan: what to do each day until your exam
        </Link>
      </p>
      {/* High enough for two lines, as "Choose topics…" takes on a phone. */}
      <div className="mt-3 flex min-h-15">
        <ContinueLink
          banks={exams.map(({ id }) => id)}
          fallback={
            <LinkButton href={`/exams/${exam.id}/quiz`} variant="quiet" size="large" isWide>
              Choose topics for a longer quiz
            </LinkButton>
          }
        />
      </div>
    </Card>
  );
}
