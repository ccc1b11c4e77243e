"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** What the options show: only themselves, what each of them was, or its rationale as well. */
export type OptionStage = "open" | "marked" | "explained";

const stages: readonly OptionStage[] = ["open", "marked", "explained"];

/**
 * When an answer opens something above the chosen row, scrolls by as much as that is high, so that the row stays where the
 * eye is. Does nothing for a question that is shown answered from the start.
 */
export function useKeepInPlace(
  list: RefObject<HTMLElement | null>,
  chosenIndex: number,
  stage: OptionStage,
): void {
  const before = useRef({ stage, height: 0 });
  useLayoutEffect(() => {
    const { stage: last, height } = before.current;
    before.current.stage = stage;
    if (stages.indexOf(stage) <= stages.indexOf(last) || !list.current || chosenIndex < 1) return;
    const rowsAbove = [...list.current.querySelectorAll("[data-option-row]")].slice(0, chosenIndex);
    const opened = rowsAbove
      .map((row) => row.querySelector<HTMLElement>("[data-outcome]")?.getBoundingClientRect().height ?? 0)
      .reduce((sum, one) => sum + one, 0);
    before.current.height = opened;
    if (opened > height) window.scrollBy({ top: opened - height, behavior: "instant" });
  }, [list, chosenIndex, stage]);
}
