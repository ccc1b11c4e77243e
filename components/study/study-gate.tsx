"use client";

import type { ComponentType } from "react";
import type { BankRef } from "@/components/bank/load-bank";
import { useManifest, useOutline } from "@/components/bank/use-bank";
import type { BankLoad } from "@/components/bank/use-load";
import { RecordNotice } from "@/components/record/record-notice";
import { useRecord } from "@/components/record/use-record";
import type { BankManifest } from "@/lib/bank/delivery/bank-manifest";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { BankFailed } from "./bank-failed";
import { NamedSessions } from "./named-sessions";
import { SessionWaiting } from "./session-waiting";

/** What every way of studying needs: the bank, and the learner's record with its newest state. */
export interface StudyParts<B> {
  /** The newest version. A session may have begun with an older one: see `SessionGate`. */
  bank: B;
  record: LearnerRecord;
  state: RecordState;
}

interface GateProps<B> {
  bank: BankRef;
  screen: ComponentType<StudyParts<B>>;
}

/** Waits for a bank's manifest and the record, says what is wrong with either, and then shows a screen with both. */
export function StudyGate({ bank, screen }: GateProps<BankManifest>) {
  return <Gate load={useManifest(bank)} screen={screen} />;
}

/** The same with the whole outline, for what is chosen from all items. */
export function OutlineGate({ bank, screen }: GateProps<BankOutline>) {
  return <Gate load={useOutline(bank)} screen={screen} />;
}

function Gate<B>({ load, screen: Screen }: { load: BankLoad<B>; screen: ComponentType<StudyParts<B>> }) {
  const view = useRecord();
  if (load.phase === "failed") return <BankFailed retry={load.retry} />;
  if (view.phase === "failed") return <RecordNotice />;
  if (view.phase === "opening" || load.phase === "loading") return <SessionWaiting />;
  return (
    <>
      <RecordNotice />
      <NamedSessions record={view.record} state={view.state}>
        <Screen bank={load.bank} record={view.record} state={view.state} />
      </NamedSessions>
    </>
  );
}
