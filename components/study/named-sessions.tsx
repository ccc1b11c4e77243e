"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { SessionWaiting } from "./session-waiting";

interface NamedSessionsProps {
  record: LearnerRecord;
  state: RecordState;
  children: ReactNode;
}

/**
 * Waits for the sessions that the address names. The state holds the newest ones whole; the results of an old quiz or exam
 * are read from the record first.
 */
export function NamedSessions({ record, state, children }: NamedSessionsProps) {
  const query = useSearchParams();
  const [hasFailed, setFailed] = useState(false);
  // There is no query where there is no router: in a test of a screen that reads none.
  const named = [query?.get("session"), query?.get("retry")].filter(
    (id): id is string => typeof id === "string" && state.sittings.has(id) && !state.sessions.has(id),
  );
  const wanted = named.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` stands for the list
  useEffect(() => {
    if (wanted !== "" && !hasFailed) record.readSessions(named).catch(() => setFailed(true));
  }, [record, wanted, hasFailed]);
  if (wanted === "") return children;
  if (!hasFailed) return <SessionWaiting />;
  return (
    <Notice
      tone="error"
      title="That session could not be read just now."
      action={
        <Button size="small" onClick={() => setFailed(false)}>
          Try again
        </Button>
      }
    >
      It is safe on this device.
    </Notice>
  );
}
