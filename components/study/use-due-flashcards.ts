"use client";

import { useBankPart } from "@/components/bank/use-bank-part";
import { useRecord } from "@/components/record/use-record";
import { useToday } from "@/components/record/use-today";
import type { BankOutline } from "@/lib/bank/study-bank";
import { buildQueue } from "@/lib/memory/queue";
import { hasStudied } from "@/lib/record/last-bank";
import { readQueueInput } from "@/lib/record/select";

/** What pages tell of a bank to show what is due. */
export interface DueBank {
  id: string;
  version: string;
  /** How many concepts have a flashcard. */
  flashcardConcepts: number;
}

/** How many flashcards there are to study today. */
export interface DueFlashcards {
  /** Concepts that are due. */
  due: number;
  /** New concepts that today's allowance lets in. */
  fresh: number;
}

/**
 * What is due in a bank today; undefined while it is not known. The outline is loaded only for those who have studied
 * the bank: for everybody else nothing is due and everything is new.
 */
export function useDueFlashcards(bank: DueBank): DueFlashcards | undefined {
  const view = useRecord();
  const today = useToday();
  const state = view.phase === "ready" ? view.state : undefined;
  const isKnown = state !== undefined && hasStudied(state, bank.id);
  const load = useBankPart<BankOutline>(bank, "outline", isKnown);
  if (!state) return undefined;
  if (!isKnown) return { due: 0, fresh: Math.min(state.settings.newPerDay, bank.flashcardConcepts) };
  if (load.phase !== "ready" || load.bank.id !== bank.id) return undefined;
  return buildQueue(readQueueInput(state, bank.id, load.bank.items, today));
}
