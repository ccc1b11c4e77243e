"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * Puts the focus on a heading when a new step begins, so that a screen reader says where one is and keys go on from there.
 * Not on the first step: the page has just been opened.
 */
export function useStepFocus(step: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "start" });
  }, [step]);
  return heading;
}
