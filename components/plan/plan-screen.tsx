"use client";

import { RecordNotice } from "@/components/record/record-notice";
import { useRecord } from "@/components/record/use-record";
import type { PlanPageBank } from "./plan-page-bank";
import { PlanReady } from "./plan-ready";

/** A bank's study plan. It is worked out from the record, so it waits for that. */
export function PlanScreen({ bank }: { bank: PlanPageBank }) {
  const view = useRecord();
  if (view.phase === "opening") return <div aria-busy="true" className="min-h-[80rem]" />;
  return (
    <>
      <div className="mt-4 empty:hidden">
        <RecordNotice />
      </div>
      {view.phase === "ready" && <PlanReady bank={bank} record={view.record} state={view.state} />}
    </>
  );
}
