"use client";

import type { ReactNode } from "react";
import { useAppend } from "@/components/record/use-append";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { bringForward, type TomorrowPlan } from "@/lib/record/due-tomorrow";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { tomorrowText } from "./tomorrow-text";

interface TomorrowCardsProps {
  bank: string;
  record: LearnerRecord;
  /** As things stand. */
  plan: TomorrowPlan;
  /** Stands before the button: what else can be done with what was missed. */
  children?: ReactNode;
}

/** Brings what was missed into tomorrow's flashcards, as far as it would not come by itself, and says what comes. */
export function TomorrowCards({ bank, record, plan, children }: TomorrowCardsProps) {
  const { append, isSaving, problem } = useAppend(record);
  return (
    <div className="mt-6" data-no-print="">
      <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
        {children}
        {plan.toAdd.length > 0 && (
          <Button size="large" onClick={() => append(bringForward(bank, plan.toAdd))} disabled={isSaving}>
            Make them flashcards for tomorrow
          </Button>
        )}
      </div>
      {problem && (
        <div className="mt-3">
          <Notice tone="error">{problem}</Notice>
        </div>
      )}
      <p role="status" className="tabular mt-2 max-w-[65ch] text-quiet text-sm">
        {tomorrowText(plan)}
      </p>
    </div>
  );
}
