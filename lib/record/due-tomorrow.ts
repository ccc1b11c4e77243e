import { dayOf } from "@/lib/memory/day";
import { chooseFace, listFlashcardFaces, type QueueItem } from "@/lib/memory/flashcard-faces";
import { applyReview, type ConceptMemory } from "@/lib/memory/memory-state";
import { dueDayOf, type Spacing } from "@/lib/memory/spacing";
import type { NewEvent } from "./event";
import type { RecordState } from "./fold";
import { spacingOf } from "./plan/spacing-of";
import { isSuspended, memoryOf } from "./select";

/** What becomes of missed questions tomorrow. Each concept is in one list. */
export interface TomorrowPlan {
  /** Concepts that are due as flashcards by tomorrow as things stand. */
  ready: string[];
  /**
   * Concepts that would come later or never: the flashcard whose turn it is, and how many ratings Again it takes to
   * make it due tomorrow. One, as a rule; two or three where the memory was good for years.
   */
  toAdd: { concept: string; item: string; ratings: number }[];
  /** Concepts that were studied on a later day than the sitting. Their own rhythm knows better. */
  studiedSince: string[];
  /** Concepts that the learner left out of flashcards. */
  leftOut: string[];
  /** Concepts without a flashcard, cloze or short answer. Only quizzes can bring them back. */
  noCard: string[];
}

/** What a plan for tomorrow is made from. */
export interface TomorrowInput {
  bank: { id: string; items: readonly QueueItem[] };
  /** Ids of the items that were missed. Those that left the bank are passed over. */
  missed: readonly string[];
  /** When the sitting ended. */
  sitting: { timeMs: number; zone: number };
  /** Today's local day number. */
  today: number;
}

/**
 * What becomes of missed questions tomorrow. A wrong answer is a review rated Again, so most are due tomorrow without
 * more ado; one that was well known before keeps some days, and a question without an answer leaves no trace.
 */
export function planForTomorrow(state: RecordState, input: TomorrowInput): TomorrowPlan {
  const { bank, missed, today } = input;
  const faces = listFlashcardFaces(bank.items);
  const spacing = spacingOf(state, bank.id);
  const sittingDay = dayOf(input.sitting.timeMs, input.sitting.zone);
  const asked = new Set(missed);
  const concepts = new Set(bank.items.filter(({ id }) => asked.has(id)).map(({ concept }) => concept));
  const plan: TomorrowPlan = { ready: [], toAdd: [], studiedSince: [], leftOut: [], noCard: [] };
  for (const concept of concepts) {
    const ofConcept = faces.get(concept);
    const memory = memoryOf(state, bank.id, concept);
    if (!ofConcept) plan.noCard.push(concept);
    else if (isSuspended(state, bank.id, concept)) plan.leftOut.push(concept);
    else if (memory && dueDayOf(memory, spacing) <= today + 1) plan.ready.push(concept);
    else if (memory && memory.lastDay > sittingDay) plan.studiedSince.push(concept);
    else {
      const item = chooseFace(ofConcept, memory?.reviews ?? 0);
      plan.toAdd.push({ concept, item, ratings: countRatings(memory, today, spacing) });
    }
  }
  return plan;
}

/** More than a memory of a hundred years needs. Ends the count, whatever the model does. */
const mostRatings = 5;

function countRatings(memory: ConceptMemory | undefined, today: number, spacing: Spacing): number {
  let after = applyReview(memory ?? null, 1, today, spacing.fsrs);
  let count = 1;
  while (dueDayOf(after, spacing) > today + 1 && count < mostRatings) {
    after = applyReview(after, 1, today, spacing.fsrs);
    count += 1;
  }
  return count;
}

/** The events that bring a plan's concepts forward to tomorrow: the learner says Again to the flashcard of each. */
export function bringForward(bank: string, toAdd: TomorrowPlan["toAdd"]): NewEvent[] {
  return toAdd.flatMap(({ concept, item, ratings }) =>
    Array.from({ length: ratings }, () => ({
      type: "rated" as const,
      bank,
      item,
      concept,
      rating: 1 as const,
      durationMs: 0,
    })),
  );
}
