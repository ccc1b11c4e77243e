import { dayOf } from "@/lib/memory/day";
import { rateResponse } from "@/lib/memory/evidence";
import { applyReview, type ConceptMemory } from "@/lib/memory/memory-state";
import type { RecordEvent } from "./event";
import { firstAnswers } from "./first-answers";

/** What the record tells about one concept. */
export interface ConceptState {
  memory: ConceptMemory;
  /** The local day on which it was met as a new flashcard; `null` when it was met in a question first. */
  introducedDay: number | null;
  /** Whether the last response was a miss: it counts as not known until it comes right. */
  missed: boolean;
}

/** The state of a concept from its answers and ratings, ordered by (time, id). */
export function foldConcept(events: readonly RecordEvent[]): ConceptState | null {
  const counting = new Set<RecordEvent>(firstAnswers(events));
  let state: ConceptState | null = null;
  for (const event of events) {
    const isRating = event.type === "rated";
    if (!isRating && !(event.type === "answered" && counting.has(event))) continue;
    const day = dayOf(event.time, event.zone);
    const rating = isRating ? event.rating : rateResponse(event);
    const memory: ConceptMemory = applyReview(state?.memory ?? null, rating, day);
    state = {
      memory,
      introducedDay: state ? state.introducedDay : isRating ? day : null,
      missed: rating === 1,
    };
  }
  return state;
}
