"use client";

import { useEffect, useRef, useState } from "react";
import { runPlanJob } from "@/components/study/plan-job";
import type { PlanParts } from "@/components/study/plan-job-kinds";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import type { PlanSettings } from "@/lib/record/plan/plan-settings";
import { readPlanWish } from "@/lib/record/plan/read-plan-wish";
import { bankKey } from "@/lib/record/record-key";
import { tallyName } from "@/lib/record/tallies";

/** What is worked out of a plan so far. */
export interface PlanProgress {
  parts: Partial<PlanParts>;
  /** Events that were read, while that is what takes time. */
  reading?: number | undefined;
  /** It could not be worked out; tries again. */
  retry?: (() => void) | undefined;
}

interface PlanInput {
  outline: BankOutline | undefined;
  record: LearnerRecord;
  state: RecordState;
  settings: PlanSettings;
  mark: number | null;
  today: number;
}

/** How often a bank's keys changed: answers from before count otherwise after each. */
function countKeyEvents({ keyLogs }: RecordState, bank: string): number {
  const prefix = bankKey(bank, "");
  let count = 0;
  for (const [key, log] of keyLogs) if (key.startsWith(prefix)) count += log.length;
  return count;
}

/**
 * Has a plan worked out, again when something that it rests on changes. What was there stays until the new one comes, so that
 * nothing jumps while a day off is ticked.
 */
export function usePlan({ outline, record, state, settings, mark, today }: PlanInput): PlanProgress {
  const [progress, setProgress] = useState<PlanProgress>({ parts: {} });
  const [tries, setTries] = useState(0);
  const newest = useRef({ state, settings, outline, mark });
  newest.current = { state, settings, outline, mark };
  const { daysOff, ...plain } = settings;
  // Not the state itself: it changes with each forecast that is kept.
  const key =
    outline &&
    [
      JSON.stringify([plain, [...daysOff], mark, today, tries]),
      state.tallies.get(tallyName.reviews) ?? 0,
      state.suspended.size,
      countKeyEvents(state, outline.id),
      `${outline.id}/${outline.version}`,
    ].join(" ");
  useEffect(() => {
    const { state, settings, outline, mark } = newest.current;
    if (!key || !outline) return;
    const { id, domains, exam, items } = outline;
    const job = {
      bank: { id, domains, exam, items },
      wish: readPlanWish(state, outline, settings, today),
      mark,
      want: "all" as const,
    };
    return runPlanJob(job, record, (message) => {
      if (message.part === "failed") {
        setProgress(({ parts }) => ({ parts, retry: () => setTries((count) => count + 1) }));
      } else if (message.part === "reading") {
        setProgress(({ parts }) => ({ parts, reading: message.events }));
      } else if (message.part !== "end") {
        setProgress(({ parts }) => ({ parts: { ...parts, [message.part]: message.value } }));
      }
    });
  }, [key, record, today]);
  return progress;
}
