"use client";

import { useEffect, useRef } from "react";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { listForecasts } from "@/lib/record/plan/exam-log";
import { keepForecast } from "@/lib/record/plan/keep-forecast";
import type { ReadinessView } from "@/lib/record/plan/read-readiness";
import { systemClock } from "@/lib/shared/clock";

interface KeepInput {
  bank: string;
  record: LearnerRecord;
  state: RecordState;
  /** The forecast on the screen; undefined while there is none. */
  view: ReadinessView | undefined;
  /** That of the exam's day; undefined while there is none. */
  onDay: ReadinessView | undefined;
  /** The exam's day; `null` where none is ahead, and no forecast of it comes. */
  examDay: number | null;
}

/** Keeps each forecast that is shown, so that it can be held against the exam that follows, practice or real. */
export function useKeepForecast({ bank, record, state, view, onDay, examDay }: KeepInput): void {
  const newest = useRef(state);
  newest.current = state;
  useEffect(() => {
    if (!view || (examDay !== null && !onDay)) return;
    const ofDay = examDay !== null && onDay ? { examDay, view: onDay } : undefined;
    const nowMs = systemClock.now();
    const last = listForecasts(newest.current, bank).at(-1);
    const event = keepForecast(bank, { view, onDay: ofDay }, last, {
      nowMs,
      zone: systemClock.zoneMinutes(nowMs),
    });
    // It can't be judged later when it is lost; there is nothing that a learner could do.
    if (event) record.append([event]).catch(() => {});
  }, [bank, record, view, onDay, examDay]);
}
