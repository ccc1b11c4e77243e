"use client";

import type { ComponentType } from "react";
import { type BankRef, useBankPart } from "@/components/bank/use-bank-part";
import { RecordNotice } from "@/components/record/record-notice";
import { useRecord } from "@/components/record/use-record";
import type { StudyBank } from "@/lib/bank/study-bank";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { BankFailed } from "./bank-failed";
import { SessionWaiting } from "./session-waiting";

/** What every way of studying needs: the bank, and the learner's record with its newest state. */
export interface StudyParts {
  bank: StudyBank;
  record: LearnerRecord;
  state: RecordState;
}

/** Waits for the bank and the record, says what is wrong with either, and then shows a screen with both. */
export function StudyGate({ bank, screen: Screen }: { bank: BankRef; screen: ComponentType<StudyParts> }) {
  const view = useRecord();
  const load = useBankPart<StudyBank>(bank, "study");
  if (load.phase === "failed") return <BankFailed retry={load.retry} />;
  if (view.phase === "failed") return <RecordNotice />;
  if (view.phase === "opening" || load.phase === "loading") return <SessionWaiting />;
  return (
    <>
      <RecordNotice />
      <Screen bank={load.bank} record={view.record} state={view.state} />
    </>
  );
}
