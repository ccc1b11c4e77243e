"use client";

import { useAppend } from "@/components/record/use-append";
import { useRecord } from "@/components/record/use-record";
import { useToday } from "@/components/record/use-today";
import { later } from "@/components/ui/later";
import { Notice } from "@/components/ui/notice";
import { readPlan } from "@/lib/record/plan/plan-phase";

/** Few learners come here on few days: its code is not in the page's. */
const { Part: HowDidItGo } = later(async () => (await import("@/components/study/how-did-it-go")).HowDidItGo);

/** Asks how the real exam went, from the day after it until there is an answer. */
export function AskAfterExam({ bank }: { bank: string }) {
  const view = useRecord();
  const today = useToday();
  const record = view.phase === "ready" ? view.record : undefined;
  const { append, isSaving, problem } = useAppend(record);
  const phase = view.phase === "ready" ? readPlan(view.state, bank, today).phase : undefined;
  if (phase?.kind !== "ask") return null;
  return (
    <>
      <HowDidItGo bank={bank} examDay={phase.examDay} append={append} isSaving={isSaving} />
      {problem && <Notice tone="error">{problem}</Notice>}
    </>
  );
}
