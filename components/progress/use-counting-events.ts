"use client";

import { useEffect, useState } from "react";
import { countingEvents } from "@/lib/record/counting-events";
import type { RecordEvent } from "@/lib/record/event";
import type { LearnerRecord } from "@/lib/record/learner-record";

/** Events on their way from the record. */
export type EventsLoad =
  | { phase: "loading" }
  | { phase: "ready"; events: readonly RecordEvent[] }
  | { phase: "failed" };

/**
 * All events of the record that count, for what its state does not keep.
 * @param revision of the state: they are read again when it changes
 */
export function useCountingEvents(record: LearnerRecord, revision: number): EventsLoad {
  const [load, setLoad] = useState<EventsLoad>({ phase: "loading" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision tells that there is more to read
  useEffect(() => {
    let isGone = false;
    record.listEvents().then(
      (events) => !isGone && setLoad({ phase: "ready", events: countingEvents(events) }),
      () => !isGone && setLoad({ phase: "failed" }),
    );
    return () => {
      isGone = true;
    };
  }, [record, revision]);
  return load;
}
