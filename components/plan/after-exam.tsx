"use client";

import type { ReactNode } from "react";
import type { Append } from "@/components/record/use-append";
import { HowDidItGo } from "@/components/study/how-did-it-go";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import type { ExamOutcome } from "@/lib/record/event";
import type { RecordState } from "@/lib/record/fold";
import type { PlanPhase } from "@/lib/record/plan/plan-phase";
import type { PlanSettings } from "@/lib/record/plan/plan-settings";
import type { PlanPageBank } from "./plan-page-bank";
import { WithoutDate } from "./without-date";

interface AfterExamProps {
  bank: PlanPageBank;
  phase: Extract<PlanPhase, { kind: "over" }>;
  settings: PlanSettings;
  state: RecordState;
  outline: BankOutline | undefined;
  append: Append["append"];
  isSaving: boolean;
  onSave: (changes: Partial<PlanSettings>) => Promise<boolean>;
  children: ReactNode;
}

/** After the exam: what the learner said, and whether to keep what they know. */
export function AfterExam(props: AfterExamProps) {
  const { bank, phase, settings, state, outline, append, isSaving, onSave, children } = props;
  const { outcome, after, examDay } = phase;
  return (
    <>
      <p className="mt-4 max-w-[65ch] text-lg">{outcomeText(outcome)}</p>
      <section aria-labelledby="from-now-on" className="mt-8">
        <h2 id="from-now-on" className="text-xl">
          From now on
        </h2>
        <p className="mt-2 max-w-[65ch]">{afterText[after ?? "open"]}</p>
        <div className="mt-4 flex flex-col gap-3 sm:flex-row sm:flex-wrap">
          {after !== "maintain" && (
            <Button onClick={() => onSave({ after: "maintain" })} aria-disabled={isSaving}>
              Keep what I know
            </Button>
          )}
          {after !== "aside" && (
            <Button
              variant={after === null ? "secondary" : "quiet"}
              onClick={() => onSave({ after: "aside" })}
              aria-disabled={isSaving}
            >
              Set it aside
            </Button>
          )}
        </div>
      </section>
      {after === "maintain" && (
        <WithoutDate
          bank={bank.id}
          state={state}
          outline={outline}
          settings={settings}
          onSave={onSave}
          isMaintained
        />
      )}
      {children}
      <Disclosure
        key={outcome.id}
        open={outcome.result === "unknown"}
        summary={outcome.result === "unknown" ? "When you know the result" : "Correct what you said"}
        className="mt-8"
      >
        <HowDidItGo bank={bank.id} examDay={examDay} append={append} isSaving={isSaving} />
      </Disclosure>
    </>
  );
}

const afterText = {
  open: "You can keep what you know with a few minutes a day, or set this exam aside. Your record stays either way.",
  maintain:
    "You keep what you know: a few reviews a day, and nothing new unless you want it. Without time on a day, they wait.",
  aside:
    "This exam is set aside: no day’s study is offered for it. Your record stays, and you can go on whenever you like.",
};

function outcomeText({ result, score }: ExamOutcome): string {
  const at = score === undefined ? "" : ` with ${score}%`;
  if (result === "passed") return `You passed${at}.`;
  if (result === "not-passed") {
    return `It was not this time${at}. What you learned is still there, and a new date makes a new plan from it.`;
  }
  return "You don’t know the result yet. You can say it here whenever it comes.";
}
