"use client";

import { useOutline } from "@/components/bank/use-bank";
import { useAppend } from "@/components/record/use-append";
import { useToday } from "@/components/record/use-today";
import { HowDidItGo } from "@/components/study/how-did-it-go";
import { daysToGoText } from "@/components/study/plan-text";
import { useFocusOnChange } from "@/components/study/use-focus-on-change";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { type PlanPhase, readPlan } from "@/lib/record/plan/plan-phase";
import { changePlan, type PlanSettings } from "@/lib/record/plan/plan-settings";
import { AfterExam } from "./after-exam";
import { ChangePlan } from "./change-plan";
import { ExamPlanView } from "./exam-plan-view";
import type { PlanPageBank } from "./plan-page-bank";
import { PlanSetup } from "./plan-setup";
import { Readiness } from "./readiness";
import { TrackRecordView } from "./track-record-view";
import { useKeepForecast } from "./use-keep-forecast";
import { usePlan } from "./use-plan";
import { WithoutDate } from "./without-date";
import { longDayText } from "./words";

interface PlanReadyProps {
  bank: PlanPageBank;
  record: LearnerRecord;
  state: RecordState;
}

/** The plan's page once the record is there: what it shows depends on where the learner is with the exam. */
export function PlanReady({ bank, record, state }: PlanReadyProps) {
  const today = useToday();
  const { settings, phase } = readPlan(state, bank.id, today);
  const mark = bank.passMark ?? settings.passMark;
  const outline = useOutline(bank);
  const loaded = outline.phase === "ready" ? outline.bank : undefined;
  const { append, isSaving, problem } = useAppend(record);
  const plan = usePlan({ outline: loaded, record, state, settings, mark, today });
  useKeepForecast({
    bank: bank.id,
    record,
    state,
    view: plan.parts.readiness,
    onDay: plan.parts.outlook?.onDay,
    examDay: phase.kind === "ahead" ? phase.examDay : null,
  });
  const save = (changes: Partial<PlanSettings>) => append(changePlan(bank.id, changes));
  const top = useFocusOnChange<HTMLParagraphElement>(phase.kind, true);
  const failed = outline.phase === "failed" ? outline.retry : plan.retry;
  const setup = { bank, settings, today, isSaving, onSave: save };
  const readiness = (
    <Readiness
      bank={bank}
      state={state}
      view={plan.parts.readiness}
      onDay={phase.kind === "ahead" ? plan.parts.outlook?.onDay : null}
      mark={mark}
      settings={settings}
      isOver={phase.kind === "over"}
    />
  );
  return (
    <>
      {/* What was pressed is gone when another part of the plan begins: the focus starts again here. */}
      <p ref={top} tabIndex={-1} className="sr-only">
        {phaseText(phase)}
      </p>
      {problem && (
        <div className="mt-4">
          <Notice tone="error">{problem}</Notice>
        </div>
      )}
      {failed && (
        <div className="mt-4">
          <Notice
            tone="error"
            title="The plan could not be worked out just now."
            action={
              <Button size="small" onClick={failed}>
                Try again
              </Button>
            }
          >
            You may be offline. Your answers are safe on this device.
          </Notice>
        </div>
      )}
      {plan.reading !== undefined && plan.reading > 20_000 && (
        <p role="status" className="mt-4 text-quiet text-sm">
          Reading your record, once: {plan.reading.toLocaleString("en-US")} entries so far.
        </p>
      )}
      {phase.kind === "open" && (
        <>
          <PlanSetup {...setup} />
          <WithoutDate bank={bank.id} state={state} outline={loaded} settings={settings} onSave={save} />
          {readiness}
        </>
      )}
      {phase.kind === "ahead" && (
        <>
          <ExamPlanView
            bank={bank}
            outline={loaded}
            settings={settings}
            phase={phase}
            parts={plan.parts}
            today={today}
            isSaving={isSaving}
            onSave={save}
            readiness={readiness}
          />
          <ChangePlan {...setup} />
        </>
      )}
      {phase.kind === "today" && (
        <>
          <p className="mt-4 text-lg">
            Your exam is today. Nothing more is planned: what you know, you know.
          </p>
          <p className="mt-2 text-quiet">
            Eat something, leave early, and read each question to its end. Tomorrow this page asks how it
            went.
          </p>
          {readiness}
          <ChangePlan {...setup} />
        </>
      )}
      {phase.kind === "ask" && (
        <>
          <p className="mt-4 text-lg">Your exam was planned for {longDayText(phase.examDay)}.</p>
          <HowDidItGo bank={bank.id} examDay={phase.examDay} append={append} isSaving={isSaving} />
          <ChangePlan {...setup} />
        </>
      )}
      {phase.kind === "over" && (
        <AfterExam {...{ bank, phase, settings, append, isSaving, outline: loaded, state }} onSave={save}>
          {phase.after === "aside" ? <ForecastsSoFar state={state} bank={bank.id} /> : readiness}
          <PlanSetup {...setup} settings={{ ...settings, examDay: null }} isAnother />
        </AfterExam>
      )}
    </>
  );
}

/** How forecasts came out, for somebody who wants no more of them. */
function ForecastsSoFar(props: { state: RecordState; bank: string }) {
  return (
    <section aria-labelledby="forecasts" className="mt-12">
      <h2 id="forecasts" className="text-xl">
        How good were the forecasts?
      </h2>
      <TrackRecordView {...props} />
    </section>
  );
}

function phaseText(phase: PlanPhase): string {
  switch (phase.kind) {
    case "open":
      return "No date is set.";
    case "ahead":
      return `${daysToGoText(phase.days)}.`;
    case "today":
      return "Your exam is today.";
    default:
      return "Your exam is over.";
  }
}
