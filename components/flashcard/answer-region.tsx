"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface AnswerRegionProps {
  children: ReactNode;
  /** Draws a rule above, where the answer follows the front. */
  hasRule?: boolean;
}

/** Where an answer appears. It takes the focus when it does, so that a screen reader goes on reading there. */
export function AnswerRegion({ children, hasRule = true }: AnswerRegionProps) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus({ preventScroll: true }), []);
  return (
    <section
      ref={region}
      tabIndex={-1}
      aria-label="Answer"
      className={`space-y-6 ${hasRule ? "border-line border-t pt-6" : ""}`}
    >
      {children}
    </section>
  );
}
