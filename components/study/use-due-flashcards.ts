"use client";

import { useSmallOutline } from "@/components/bank/use-bank";
import { useRecord } from "@/components/record/use-record";
import { useToday } from "@/components/record/use-today";
import { buildQueue } from "@/lib/memory/queue";
import { countDueConcepts } from "@/lib/record/count-due";
import { hasStudied } from "@/lib/record/last-bank";
import { readQueueInput } from "@/lib/record/select";

/** What pages tell of a bank to show what is due. */
export interface DueBank {
  id: string;
  version: string;
  /** How many concepts have a flashcard. */
  flashcardConcepts: number;
}

/** What there is to study today. */
export type DueToday =
  | {
      /** Concepts that are due as flashcards. */
      due: number;
      /** New concepts that today's allowance lets in. */
      fresh: number;
    }
  /** Concepts that are due, with a flashcard or without: all that the record says of a bank too large to look through. */
  | { concepts: number };

/**
 * What is due in a bank today; undefined while it is not known. The outline is loaded only for those who have studied
 * the bank: for everybody else nothing is due and everything is new. For a large bank the record alone is asked.
 */
export function useDueFlashcards(bank: DueBank): DueToday | undefined {
  const view = useRecord();
  const today = useToday();
  const state = view.phase === "ready" ? view.state : undefined;
  const isKnown = state !== undefined && hasStudied(state, bank.id);
  const load = useSmallOutline(bank, isKnown);
  if (!state) return undefined;
  if (!isKnown) return { due: 0, fresh: Math.min(state.settings.newPerDay, bank.flashcardConcepts) };
  if (load.phase !== "ready") return undefined;
  if (!load.bank) return { concepts: countDueConcepts(state, bank.id, today) };
  return buildQueue(readQueueInput(state, bank.id, load.bank.items, today));
}
