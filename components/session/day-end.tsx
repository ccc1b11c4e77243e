"use client";

import { useFlashcardKeys } from "@/components/flashcard/use-flashcard-keys";
import { waitingText } from "@/components/study/day-text";
import { useFocusOnChange } from "@/components/study/use-focus-on-change";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { dayResults } from "@/lib/exam/day-progress";
import type { DayMinutes } from "@/lib/exam/day-request";
import { buildQueue, dueCount, nextDue, type QueueInput } from "@/lib/memory/queue";
import type { SessionState } from "@/lib/record/session-state";
import { doneText, tomorrowText } from "./day-end-text";

interface DayEndProps {
  session: SessionState;
  queue: QueueInput;
  /** What the exam plan says of tomorrow: under a plan nothing waits, and nothing is overdue. */
  planned?: string | undefined;
  /** The length of another session; undefined when there is nothing left for one. */
  more?: DayMinutes;
  onMore: (minutes: DayMinutes) => void;
  /** Takes the last rating back. */
  onUndo?: () => void;
}

/** The end of a day's session: what was done, what waits, and what comes tomorrow. */
export function DayEnd({ session, queue, planned, more, onMore, onUndo }: DayEndProps) {
  const title = useFocusOnChange<HTMLHeadingElement>();
  useFlashcardKeys({ isRevealed: false, onUndo });
  const next = nextDue(queue);
  const waiting = dueCount(queue);
  const later =
    planned === undefined
      ? [
          waitingText(waiting),
          tomorrowText({
            waiting,
            next: next && { days: next.day - queue.today, count: next.count },
            fresh: buildQueue({ ...queue, introducedToday: 0 }).fresh,
          }),
        ]
      : [planned];
  const sentences = [doneText(dayResults(session)), ...later];
  return (
    <div className="mx-auto w-full max-w-[44rem] py-6 sm:py-10">
      <h1 ref={title} tabIndex={-1} className="text-2xl">
        Done for now
      </h1>
      <div className="tabular mt-4 space-y-2 text-lg">
        {sentences.filter(Boolean).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div className="mt-8 flex flex-col gap-3 sm:flex-row sm:flex-wrap">
        <LinkButton
          variant="primary"
          size="large"
          href={`/exams/${session.bank}${planned === undefined ? "" : "/plan"}`}
        >
          {planned === undefined ? "Back to the exam" : "Back to the plan"}
        </LinkButton>
        {more ? (
          <Button size="large" onClick={() => onMore(more)}>
            Study {more} minutes more
          </Button>
        ) : (
          <LinkButton size="large" href={`/exams/${session.bank}/quiz?count=5`}>
            Answer five questions
          </LinkButton>
        )}
        {onUndo && (
          <Button variant="quiet" size="large" onClick={onUndo}>
            Undo
          </Button>
        )}
      </div>
    </div>
  );
}
