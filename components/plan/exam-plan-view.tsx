"use client";

import type { ReactNode } from "react";
import type { PlanParts } from "@/components/study/plan-job-kinds";
import { daysToGoText } from "@/components/study/plan-text";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import type { PlanPhase } from "@/lib/record/plan/plan-phase";
import type { PlanSettings } from "@/lib/record/plan/plan-settings";
import { DaysAhead } from "./days-ahead";
import { LeftOutList } from "./left-out-list";
import type { PlanPageBank } from "./plan-page-bank";
import { TimeCurve } from "./time-curve";
import { TodaysStudy } from "./todays-study";
import { longDayText } from "./words";

interface ExamPlanViewProps {
  bank: PlanPageBank;
  /** Undefined while it is on its way. */
  outline: BankOutline | undefined;
  settings: PlanSettings;
  phase: Extract<PlanPhase, { kind: "ahead" }>;
  parts: Partial<PlanParts>;
  today: number;
  isSaving: boolean;
  onSave: (changes: Partial<PlanSettings>) => Promise<boolean>;
  readiness: ReactNode;
}

/** The plan to an exam that is ahead: today first, then how it stands, then what is to come. */
export function ExamPlanView(props: ExamPlanViewProps) {
  const { bank, outline, settings, phase, parts, today, isSaving, onSave, readiness } = props;
  return (
    <>
      <p className="mt-4 text-lg">
        {daysToGoText(phase.days)}, {longDayText(phase.examDay)}.
      </p>
      <TodaysStudy bank={bank.id} outline={outline} list={parts.today} />
      {readiness}
      <TimeCurve points={parts.curve} target={settings.target} />
      <DaysAhead
        settings={settings}
        days={parts.outlook?.days}
        costs={parts.daysOff}
        today={today}
        isSaving={isSaving}
        onSave={onSave}
      />
      <LeftOutList bank={bank} outline={outline} concepts={parts.leftOut} />
    </>
  );
}
