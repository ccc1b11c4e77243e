"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * When an answer opens rationales above the chosen row, scrolls by as much as they are high, so that the row stays
 * where the eye is. Does nothing for a question that is shown answered from the start.
 */
export function useKeepInPlace(
  list: RefObject<HTMLElement | null>,
  chosenIndex: number,
  isAnswered: boolean,
): void {
  const wasAnswered = useRef(isAnswered);
  useLayoutEffect(() => {
    const isNew = isAnswered && !wasAnswered.current;
    wasAnswered.current = isAnswered;
    if (!isNew || !list.current || chosenIndex < 1) return;
    const rowsAbove = [...list.current.querySelectorAll("[data-option-row]")].slice(0, chosenIndex);
    const grown = rowsAbove
      .map((row) => row.querySelector<HTMLElement>("[data-outcome]")?.getBoundingClientRect().height ?? 0)
      .reduce((sum, height) => sum + height, 0);
    if (grown > 0) window.scrollBy({ top: grown, behavior: "instant" });
  }, [list, chosenIndex, isAnswered]);
}
