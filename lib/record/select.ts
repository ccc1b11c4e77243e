import type { LearnerView } from "@/lib/exam/learner-view";
import { listMissed } from "@/lib/exam/quiz-progress";
import type { QueueItem } from "@/lib/memory/flashcard-faces";
import { type ConceptMemory, retrievabilityOn } from "@/lib/memory/memory-state";
import type { QueueInput } from "@/lib/memory/queue";
import { createConceptTable } from "./concept-table";
import { createDueDays } from "./due-concepts";
import type { RecordState } from "./fold";
import type { ItemHistory } from "./item-history";
import { bankKey } from "./record-key";
import { tallyName } from "./tallies";

/** The memory of a concept; `undefined` when it was never reviewed. */
export function memoryOf(state: RecordState, bank: string, concept: string): ConceptMemory | undefined {
  return state.concepts.get(bankKey(bank, concept))?.memory;
}

/** The history of an item; `undefined` when it was neither answered nor flagged. */
export function historyOf(state: RecordState, bank: string, item: string): ItemHistory | undefined {
  return state.items.get(bankKey(bank, item));
}

/** Whether a concept is left out of flashcard sessions. */
export function isSuspended(state: RecordState, bank: string, concept: string): boolean {
  return state.suspended.has(bankKey(bank, concept));
}

/** The items of a session that were answered wrong; none when the session is not in the record. */
export function missedIn(state: RecordState, session: string): string[] {
  const found = state.sessions.get(session);
  return found ? listMissed(found) : [];
}

/** What the choice of a quiz's items asks about the learner. `today` is a local day number. */
export function viewLearner(state: RecordState, bank: string, today: number): LearnerView {
  return {
    lastCorrect: (item) => historyOf(state, bank, item)?.last?.correct,
    retrievability: (concept) => {
      const memory = memoryOf(state, bank, concept);
      return memory && retrievabilityOn(memory, today, state.fsrs);
    },
  };
}

/**
 * What the flashcard queue is made from.
 * @param items the bank's items, or those of some domains, in the bank's order
 * @param today a local day number
 */
export function readQueueInput(
  state: RecordState,
  bank: string,
  items: readonly QueueItem[],
  today: number,
): QueueInput {
  const table = createConceptTable(state, bank);
  return {
    items,
    memoryOf: (concept) => memoryOf(state, bank, concept),
    dueDayOf: createDueDays(state, bank),
    ...(table && { table }),
    isSuspended: (concept) => state.suspended.size > 0 && isSuspended(state, bank, concept),
    today,
    newPerDay: state.settings.newPerDay,
    introducedToday: countIntroduced(state, bank, today),
  };
}

/** How many of a bank's concepts were met on a day for the first time, and as a flashcard. */
export function countIntroduced(state: RecordState, bank: string, day: number): number {
  return state.tallies.get(tallyName.introduced(bank, day)) ?? 0;
}
