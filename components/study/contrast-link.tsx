"use client";

import { LinkButton } from "@/components/ui/link-button";
import { useDueLures } from "./use-due-lures";

/** Seconds that one pair takes, about. Ours, from trying it. */
const secondsEach = 20;

/** The way to the contrast drill; nothing where there is nothing to tell apart. */
export function ContrastLink({ bank }: { bank: string }) {
  const count = useDueLures(bank);
  if (count === 0) return null;
  const minutes = Math.max(1, Math.round((count * secondsEach) / 60));
  return (
    <div className="mt-4 flex flex-col gap-x-6 gap-y-3 border-hair border-t pt-4 sm:flex-row sm:items-center sm:justify-between">
      <p className="tabular text-sm">
        In {count === 1 ? "1 question" : `${count} questions`} another option looked right to you. Now you can
        tell {count === 1 ? "the two" : "them"} apart, in about{" "}
        {minutes === 1 ? "1 minute" : `${minutes} minutes`}.
      </p>
      <LinkButton href={`/exams/${bank}/contrast`} className="shrink-0">
        Tell them apart
      </LinkButton>
    </div>
  );
}
