"use client";

import { DomainRow } from "./domain-row";
import type { ExamBank } from "./exam-bank";
import { useStandings } from "./use-standings";

/** The exam's domains with their weight, how one stands in each, and the way to a quiz of it. */
export function DomainList({ bank }: { bank: ExamBank }) {
  const standings = useStandings(bank);
  return (
    <section aria-labelledby="topics" className="mt-12 max-w-[44rem]">
      <h2 id="topics" className="text-xl">
        {bank.hasExam ? "What the exam covers" : "What this bank covers"}
      </h2>
      <p className="mt-2 min-h-12 text-quiet text-sm">
        {standings.phase === "known"
          ? "How much you would probably remember today, from the answers and flashcards so far."
          : standings.phase === "unstudied"
            ? "You have not studied this exam yet. After your first answers you will see here how much of each topic you remember."
            : standings.phase === "elsewhere" &&
              "How much of each topic you remember is on the Progress page."}
      </p>
      <ul className="mt-3 divide-y divide-hair border-hair border-y">
        {bank.domains.map((domain) => (
          <DomainRow
            key={domain.id}
            bank={bank}
            domain={domain}
            standing={standings.phase === "known" ? standings.byDomain.get(domain.id) : undefined}
          />
        ))}
      </ul>
    </section>
  );
}
