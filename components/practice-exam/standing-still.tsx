"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useFocusOnChange } from "@/components/study/use-focus-on-change";
import { Button } from "@/components/ui/button";
import { breakLeftMs } from "@/lib/exam/tape";
import { clockText } from "@/lib/exam/time-warnings";
import { systemClock } from "@/lib/shared/clock";

/** A screen without a question on it, while the exam's clock stands still. */
export function StandingStill({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions: ReactNode;
}) {
  const heading = useFocusOnChange<HTMLHeadingElement>(title);
  return (
    <div
      data-focus-mode=""
      className="mx-auto flex w-full max-w-[44rem] grow flex-col items-start gap-4 py-10"
    >
      <h1 ref={heading} tabIndex={-1} className="text-2xl">
        {title}
      </h1>
      <div className="text-quiet">{children}</div>
      <div className="mt-4 flex w-full flex-col gap-3 sm:flex-row">{actions}</div>
    </div>
  );
}

/** The break: counts down, and goes on by itself when it is over. */
export function BreakScreen({
  stoppedAt,
  breakMs,
  onEnd,
}: {
  /** When it began, in milliseconds since the epoch. */
  stoppedAt: number;
  breakMs: number;
  onEnd: () => void;
}) {
  const [leftMs, setLeft] = useState(() => breakLeftMs(stoppedAt, breakMs, systemClock.now()));
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    const look = () => {
      const left = breakLeftMs(stoppedAt, breakMs, systemClock.now());
      setLeft(left);
      if (left <= 0) end.current();
    };
    const timer = window.setInterval(look, 500);
    return () => window.clearInterval(timer);
  }, [stoppedAt, breakMs]);
  return (
    <StandingStill
      title="Break"
      actions={
        <Button variant="primary" size="large" onClick={onEnd}>
          Go on now
        </Button>
      }
    >
      <p className="tabular text-ink text-xl" role="timer">
        {clockText(leftMs)}
      </p>
      <p className="mt-2">The exam’s clock stands still. It goes on by itself when the break is over.</p>
    </StandingStill>
  );
}
