"use client";

import type { ReactNode } from "react";
import type { BankRef } from "@/components/bank/load-bank";
import type { SessionBank } from "@/components/bank/session-bank";
import { useSessionBank } from "@/components/bank/use-session-bank";
import { Notice } from "@/components/ui/notice";
import type { LearnerRecord } from "@/lib/record/learner-record";
import type { SessionState } from "@/lib/record/session-state";
import { BankFailed } from "./bank-failed";
import { isOverIn } from "./session-over";
import { SessionWaiting } from "./session-waiting";

/** What a session's screen gets of its bank. */
export interface HeldItems {
  bank: SessionBank;
  /** Stands in place of an item that is still on its way; undefined when all are here. */
  waiting: ReactNode | undefined;
}

interface SessionGateProps {
  /** The bank's newest version. */
  newest: BankRef;
  session: SessionState;
  record: LearnerRecord;
  /** The item that is shown first; left out when nothing can be shown before all are there. */
  first?: string | undefined;
  children: (held: HeldItems) => ReactNode;
}

/**
 * Waits for the items of a session in the version of the bank that it began with, and shows its screen with them.
 * Says so when that version is gone. To be keyed by the session.
 */
export function SessionGate({ newest, session, record, first, children }: SessionGateProps) {
  const { bank, retry } = useSessionBank({ newest, session, first, isOver: isOverIn(record) });
  const waiting = retry ? <BankFailed retry={retry} /> : <SessionWaiting />;
  if (!bank) return waiting;
  return (
    <>
      {bank.isReplaced && (
        <div className="mx-auto mb-4 w-full max-w-[44rem]">
          <Notice>
            This began with an earlier version of the questions, which is no longer there. You see the newest
            one. What you answered is kept as it was.
          </Notice>
        </div>
      )}
      {children({ bank, waiting: bank.isWhole ? undefined : waiting })}
    </>
  );
}
