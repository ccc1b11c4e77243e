"use client";

import { useState } from "react";
import { useToday } from "@/components/record/use-today";
import { RescoredNote } from "@/components/study/rescored-note";
import { useFocusOnChange } from "@/components/study/use-focus-on-change";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Meter } from "@/components/ui/meter";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import { quizResults } from "@/lib/exam/quiz-results";
import { dateOf } from "@/lib/memory/day";
import type { SessionState } from "@/lib/record/session-state";
import { ResultItem } from "./result-item";
import type { CanLeaveOut } from "./use-can-leave-out";

type Filter = "missed" | "flagged" | "all";

interface QuizResultsProps {
  bank: BankContent;
  session: SessionState;
  canLeaveOut: CanLeaveOut;
  /** Goes to another address of the quiz page. */
  onGo: (query: string) => void;
}

/** What a quiz came to: the score, by domain, and each question to look at again. */
export function QuizResults({ bank, session, canLeaveOut, onGo }: QuizResultsProps) {
  const today = dateOf(useToday());
  const title = useFocusOnChange<HTMLHeadingElement>();
  const results = quizResults(session, (id) => bank.items.find((item) => item.id === id)?.domain);
  const toLookAt = new Set([...results.missed, ...results.unanswered]);
  const [filter, setFilter] = useState<Filter>(toLookAt.size > 0 ? "missed" : "all");
  const shown = session.items
    .map((place, index) => ({
      ...place,
      number: index + 1,
      item: bank.items.find(({ id }) => id === place.item),
    }))
    .filter(({ item }) => {
      if (!item || item.kind === "flashcard") return false;
      if (filter === "all") return true;
      return filter === "missed" ? toLookAt.has(item.id) : session.flagged.has(item.id);
    });
  const titles = new Map(bank.domains.map(({ id, title }) => [id, title]));
  const filters = [
    ...(toLookAt.size > 0 ? [{ value: "missed" as const, label: `Missed (${toLookAt.size})` }] : []),
    ...(session.flagged.size > 0
      ? [{ value: "flagged" as const, label: `Flagged (${session.flagged.size})` }]
      : []),
    { value: "all" as const, label: `All (${results.total})` },
  ];
  return (
    <div className="mx-auto w-full max-w-[44rem] py-6 sm:py-10">
      <h1 ref={title} tabIndex={-1} className="text-2xl">
        Results
      </h1>
      <p className="mt-4 text-lg">
        You answered <strong className="tabular">{`${results.correct} of ${results.total}`}</strong> right.
      </p>
      <RescoredNote session={session} />
      <p className="mt-1 text-quiet">{nextThought(results.missed.length, results.unanswered.length)}</p>
      <div className="mt-6 flex flex-col gap-3 sm:flex-row">
        {results.missed.length > 0 && (
          <Button
            variant="primary"
            size="large"
            onClick={() => onGo(`retry=${encodeURIComponent(session.id)}`)}
          >
            Practise the ones I missed
          </Button>
        )}
        <Button
          variant={results.missed.length > 0 ? "secondary" : "primary"}
          size="large"
          onClick={() => onGo("")}
        >
          New quiz
        </Button>
        <LinkButton size="large" href={`/exams/${bank.id}`}>
          Back to the exam
        </LinkButton>
      </div>

      {results.byDomain.length > 1 && (
        <section aria-labelledby="by-domain" className="mt-12">
          <h2 id="by-domain" className="text-xl">
            By domain
          </h2>
          <div className="mt-5 space-y-5">
            {results.byDomain.map(({ domain, correct, total }) => (
              <Meter
                key={domain}
                label={titles.get(domain) ?? domain}
                value={correct}
                max={total}
                text={`${correct} of ${total}`}
              />
            ))}
          </div>
        </section>
      )}

      <section aria-labelledby="look-again" className="mt-12">
        <h2 id="look-again" className="text-xl">
          Look at your answers again
        </h2>
        {filters.length > 1 && (
          <div className="mt-4">
            <SegmentedControl
              label="Which questions"
              isLabelHidden
              value={filter}
              options={filters}
              onChange={setFilter}
            />
          </div>
        )}
        <ol className="mt-4">
          {shown.map(({ item, number, order }) =>
            item && item.kind !== "flashcard" ? (
              <ResultItem
                key={item.id}
                bank={bank}
                item={item}
                number={number}
                order={order ?? []}
                answered={session.answers.get(item.id)}
                canLeaveOut={canLeaveOut(item.concept)}
                isFlagged={session.flagged.has(item.id)}
                today={today}
              />
            ) : null,
          )}
        </ol>
      </section>
    </div>
  );
}

function nextThought(missed: number, unanswered: number): string {
  if (missed === 0 && unanswered === 0) return "These come back later, spaced out, so that they stay.";
  if (missed === 0) return "Some questions had no answer yet. They are listed below.";
  return "The ones you missed teach the most: read why, then try them again.";
}
