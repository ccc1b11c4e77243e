"use client";

import { useRecord } from "@/components/record/use-record";
import { useToday } from "@/components/record/use-today";
import { planLineText } from "@/components/study/plan-text";
import { listForecasts } from "@/lib/record/plan/exam-log";
import { readPlan } from "@/lib/record/plan/plan-phase";
import { WayRow } from "./way-row";

/** Leads to the study plan, and says how far the exam is and what was forecast last. */
export function PlanRow({ bank }: { bank: string }) {
  const view = useRecord();
  const today = useToday();
  const text =
    view.phase === "ready"
      ? planLineText(readPlan(view.state, bank, today).phase, listForecasts(view.state, bank).at(-1))
      : "\u00a0";
  return (
    <WayRow href={`/exams/${bank}/plan`} title="Study plan">
      {text}
    </WayRow>
  );
}
