"use client";

import { useCallback } from "react";
import { useOutline } from "@/components/bank/use-bank";
import type { BankManifest } from "@/lib/bank/delivery/bank-manifest";
import { hasFlashcard } from "@/lib/memory/flashcard-faces";

/** Whether leaving a concept out of flashcards is offered. */
export type CanLeaveOut = (concept: string) => boolean;

/**
 * Offers to leave out what has a flashcard. A quiz of a bank of several outline pages does not load them all, and then
 * it is offered for every concept: leaving out what has no flashcard changes nothing.
 */
export function useCanLeaveOut(bank: BankManifest): CanLeaveOut {
  const isKnown = bank.pages.length === 1;
  const load = useOutline(bank, isKnown);
  const items = load.phase === "ready" ? load.bank.items : undefined;
  // The same as long as it says the same: the question on the screen renders again with another one.
  return useCallback(
    (concept) => !isKnown || (items !== undefined && hasFlashcard(items, concept)),
    [isKnown, items],
  );
}
