"use client";

import { isPressable, useShortcuts } from "@/components/ui/use-shortcuts";
import type { RatingChoice } from "./rating-button";

/** What the keys of a flashcard do. What is left out has no key. */
export interface FlashcardKeys {
  /** Off while something else has the screen. */
  isEnabled?: boolean;
  /** The answer is in sight: 1–4 rate. Before that, Space shows it. */
  isRevealed: boolean;
  onReveal?: () => void;
  onRate?: (rating: RatingChoice) => void;
  /** Enter goes on without a rating, once the answer is in sight. */
  onNext?: () => void;
  onUndo?: () => void;
  onHint?: () => void;
  /** Lists the keys. */
  onHelp?: () => void;
}

/** Keys of a flashcard: Space shows the answer, 1–4 rate it, Enter goes on where nothing is rated, U undoes, H hint, ? lists the keys. */
export function useFlashcardKeys(keys: FlashcardKeys): void {
  useShortcuts(keys.isEnabled ?? true, ({ key, target }) => {
    const run = (action?: () => void) => {
      action?.();
      return action !== undefined;
    };
    if (keys.isRevealed && /^[1-4]$/.test(key)) {
      return run(keys.onRate && (() => keys.onRate?.(Number(key) as RatingChoice)));
    }
    switch (key.toLowerCase()) {
      case " ":
        return !keys.isRevealed && !isPressable(target) && run(keys.onReveal);
      case "enter":
        return keys.isRevealed && !isPressable(target) && run(keys.onNext);
      case "u":
        return run(keys.onUndo);
      case "h":
        return !keys.isRevealed && run(keys.onHint);
      case "?":
        return run(keys.onHelp);
      default:
        return false;
    }
  });
}
