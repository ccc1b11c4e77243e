"use client";

import { useRef } from "react";
import { isPressable, useShortcuts } from "@/components/ui/use-shortcuts";

/** What the keys of a question do. What is left out has no key. */
export interface QuestionKeys {
  /** Off while something else has the screen. */
  isEnabled?: boolean;
  /** How many options there are. */
  optionCount: number;
  /** Chooses the option at a place, counted from 0. */
  onChoose?: (index: number) => void;
  /** Checks the answer, or goes on. */
  onEnter?: () => void;
  onHint?: () => void;
  onFlag?: () => void;
  /** Strikes out the option at a place, counted from 0, or takes it back in. */
  onStrike?: (index: number) => void;
  /** Lists the keys. */
  onHelp?: () => void;
}

/** The place that a digit or letter stands for: 1 and A are 0. Undefined when there is no such option. */
function optionIndex(key: string, optionCount: number): number | undefined {
  if (!/^[1-9a-i]$/i.test(key)) return undefined;
  const index = /\d/.test(key) ? Number(key) - 1 : key.toLowerCase().charCodeAt(0) - 97;
  return index < optionCount ? index : undefined;
}

/**
 * Keys of a question: 1–9 or A–I choose, Enter checks and goes on, H hint, F flag, X and then an option strikes it
 * out, ? lists the keys. A letter means an option first: F flags unless there are six options.
 */
export function useQuestionKeys(keys: QuestionKeys): void {
  const isStriking = useRef(false);

  useShortcuts(keys.isEnabled ?? true, ({ key, target }) => {
    const run = (action?: () => void) => {
      action?.();
      return action !== undefined;
    };
    const wasStriking = isStriking.current;
    isStriking.current = false;
    const index = optionIndex(key, keys.optionCount);
    if (index !== undefined) {
      const act = wasStriking ? keys.onStrike : keys.onChoose;
      return run(act && (() => act(index)));
    }
    switch (key.toLowerCase()) {
      case "enter":
        return !isPressable(target) && run(keys.onEnter);
      case "h":
        return run(keys.onHint);
      case "f":
        return run(keys.onFlag);
      case "x":
        isStriking.current = keys.onStrike !== undefined;
        return isStriking.current;
      case "?":
        return run(keys.onHelp);
      default:
        return false;
    }
  });
}
