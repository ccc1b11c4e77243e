"use client";

import { useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { ShowMore } from "@/components/ui/show-more";
import { useSlice } from "@/components/ui/use-slice";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import { type ExamFilter, examFilters, filterExamItems } from "@/lib/exam/exam-filters";
import type { ExamItem } from "@/lib/exam/exam-items";
import { playTape } from "@/lib/exam/tape";
import { hasFlashcard, type QueueItem } from "@/lib/memory/flashcard-faces";
import type { SessionState } from "@/lib/record/session-state";
import { ExamResultItem } from "./exam-result-item";

interface ExamResultListProps {
  bank: BankContent;
  /** The items of the newest version: says which concepts have a flashcard. */
  faces: readonly QueueItem[];
  session: SessionState;
  items: readonly ExamItem[];
  today: string;
}

/** A usual exam is shown whole, so that it can be printed. */
const shownAtOnce = 200;

const filterNames: Record<ExamFilter, string> = {
  wrong: "Incorrect",
  unanswered: "No answer",
  guessed: "Guessed",
  flagged: "Flagged",
  slow: "Slow",
  changed: "Changed",
};

/** Each question of the sitting, or those that are worth another look. */
export function ExamResultList({ bank, faces, session, items, today }: ExamResultListProps) {
  const filtered = filterExamItems(items, session.rules?.limitMs ?? null);
  const [filter, setFilter] = useState<ExamFilter | "all">(filtered.wrong.length > 0 ? "wrong" : "all");
  const played = playTape(
    items.map(({ item }) => item),
    session.tape,
  );
  const chosen = filter === "all" ? null : new Set(filtered[filter]);
  const wanted = session.items.flatMap(({ item: id, order }, index) => {
    const question = bank.items.find((item) => item.id === id);
    const result = items[index];
    if (question?.kind !== "question" || !result || (chosen && !chosen.has(id))) return [];
    const answered = session.answers.get(id);
    const struck = answered?.struck ?? [...(played.items[index]?.struck ?? [])];
    return [{ question, result, number: index + 1, order: order ?? [], answered, struck }];
  });
  const { shown, rest, showMore } = useSlice(wanted, shownAtOnce);
  const gone = items.filter(({ item }) => !bank.items.some(({ id }) => id === item)).length;
  const options = [
    ...examFilters
      .filter((name) => filtered[name].length > 0)
      .map((name) => ({ value: name, label: `${filterNames[name]} (${filtered[name].length})` })),
    { value: "all" as const, label: `All (${items.length})` },
  ];
  return (
    <section aria-labelledby="look-again" className="mt-12">
      <h2 id="look-again" className="text-xl">
        Look at your answers again
      </h2>
      {options.length > 1 && (
        <div className="mt-4" data-no-print="">
          <SegmentedControl<ExamFilter | "all">
            label="Which questions"
            isLabelHidden
            value={filter}
            options={options}
            onChange={setFilter}
          />
        </div>
      )}
      <p className="mt-3 text-quiet text-sm empty:hidden">
        {filter === "slow" &&
          "These took over one and a half times as long as your usual question, and more than an even share of the time."}
      </p>
      <ol className="mt-4 print:[zoom:0.8]">
        {shown.map((one) => (
          <ExamResultItem
            key={one.question.id}
            bank={bank}
            canLeaveOut={hasFlashcard(faces, one.question.concept)}
            today={today}
            {...one}
          />
        ))}
      </ol>
      <ShowMore rest={rest} things="questions" onMore={showMore} />
      {gone > 0 && (
        <p className="mt-4 text-quiet text-sm">
          {gone === 1 ? "1 question of this paper is" : `${gone} questions of this paper are`} no longer in
          the bank. The score still counts them.
        </p>
      )}
    </section>
  );
}
