"use client";

import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { SittingClock } from "@/lib/exam/sitting-clock";
import { clockText, timeWarning } from "@/lib/exam/time-warnings";

interface ExamTimerProps {
  clock: SittingClock;
  /** `null`: counts up, without a limit. */
  limitMs: number | null;
  isRunning: boolean;
  isHidden: boolean;
  onToggle: () => void;
  onTimeUp: () => void;
}

/** The time that is left, and warnings that a screen reader hears. A press hides it; the warnings stay. */
export function ExamTimer({ clock, limitMs, isRunning, isHidden, onToggle, onTimeUp }: ExamTimerProps) {
  const [shownMs, setShown] = useState(() => face(clock.elapsedMs(), limitMs));
  const [warning, setWarning] = useState("");
  const before = useRef(shownMs);
  const hasEnded = useRef(false);
  const timeUp = useRef(onTimeUp);
  timeUp.current = onTimeUp;

  useEffect(() => {
    const look = () => {
      const now = face(clock.elapsedMs(), limitMs);
      setShown(now);
      if (limitMs !== null) {
        const due = timeWarning(limitMs, before.current, now);
        if (due) setWarning(due);
        if (now <= 0 && !hasEnded.current) {
          hasEnded.current = true;
          timeUp.current();
        }
      }
      before.current = now;
    };
    look();
    if (!isRunning) return;
    const timer = window.setInterval(look, 500);
    return () => window.clearInterval(timer);
  }, [clock, limitMs, isRunning]);

  const text = clockText(limitMs === null ? shownMs - 999 : shownMs);
  return (
    <>
      <button
        type="button"
        onClick={onToggle}
        aria-label={
          isHidden
            ? "Show the time"
            : `${limitMs === null ? "Time so far" : "Time left"} ${text}. Hide the time`
        }
        className="tabular flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-md px-2 text-quiet text-sm hover:bg-sunken hover:text-ink"
      >
        <Icon name="clock" className="size-5" />
        {!isHidden && <span aria-hidden="true">{text}</span>}
      </button>
      <span role="status" className="sr-only">
        {warning}
      </span>
    </>
  );
}

/** What the clock shows: time left, or time so far where there is no limit. */
function face(elapsedMs: number, limitMs: number | null): number {
  return limitMs === null ? elapsedMs : Math.max(0, limitMs - elapsedMs);
}
