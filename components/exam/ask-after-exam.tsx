"use client";

import { useEffect, useState } from "react";
import { useAppend } from "@/components/record/use-append";
import { useRecord } from "@/components/record/use-record";
import { useToday } from "@/components/record/use-today";
import { later } from "@/components/ui/later";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { readPlan } from "@/lib/record/plan/plan-phase";

/** Few learners come here on few days: its code is not in the page's. */
const { Part: HowDidItGo } = later(
  async () => (await import("@/components/study/how-did-it-go")).HowDidItGo,
  true,
);

/** Asks how the real exam went, from the day after it until there is an answer. */
export function AskAfterExam({ bank }: { bank: string }) {
  const view = useRecord();
  const today = useToday();
  const record = view.phase === "ready" ? view.record : undefined;
  const { append, isSaving, problem } = useAppend(record);
  const phase = view.phase === "ready" ? readPlan(view.state, bank, today).phase : undefined;
  const [wasAsked, setAsked] = useState(false);
  const isAsked = phase?.kind === "ask";
  useEffect(() => {
    if (isAsked) setAsked(true);
  }, [isAsked]);
  if (wasAsked && phase?.kind === "over") {
    return (
      <div className="mt-6 max-w-[44rem]">
        <Notice>
          Thank you.{" "}
          <Link href={`/exams/${bank}/plan`} className="text-accent underline">
            On your study plan
          </Link>{" "}
          you can choose what to do from now on.
        </Notice>
      </div>
    );
  }
  if (!isAsked) return null;
  return (
    <>
      <HowDidItGo bank={bank} examDay={phase.examDay} append={append} isSaving={isSaving} />
      {problem && <Notice tone="error">{problem}</Notice>}
    </>
  );
}
