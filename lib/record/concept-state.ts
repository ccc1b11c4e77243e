import { dayOf } from "@/lib/memory/day";
import { publishedFsrs } from "@/lib/memory/fsrs";
import { applyResponse, applyReview, type ConceptMemory } from "@/lib/memory/memory-state";
import type { RecordEvent } from "./event";
import { firstAnswers } from "./first-answers";
import { observeAnswer, observeLook } from "./observe-answer";
import { createUsualTimes } from "./usual-times";

/** What the record tells about one concept. */
export interface ConceptState {
  memory: ConceptMemory;
  /** The local day on which it was met as a new flashcard; `null` when it was met in a question first. */
  introducedDay: number | null;
  /** Whether the last response was a miss: it counts as not known until it comes right. */
  missed: boolean;
}

/** The state of a concept from its answers and ratings, ordered by (time, id). @param fsrs with the weights in use */
export function foldConcept(events: readonly RecordEvent[], fsrs = publishedFsrs): ConceptState | null {
  const counting = new Set<RecordEvent>(firstAnswers(events));
  const usual = createUsualTimes();
  const usualLook = createUsualTimes();
  let state = null as ConceptState | null;
  for (const event of events) {
    const isRating = event.type === "rated";
    if (!isRating && !(event.type === "answered" && counting.has(event))) continue;
    const day = dayOf(event.time, event.zone);
    const before = state?.memory ?? null;
    state = {
      memory: isRating
        ? event.inferred
          ? applyResponse(before, observeLook(event, usualLook.secondsOf(event.item)), day, fsrs)
          : applyReview(before, event.rating, day, fsrs)
        : applyResponse(before, observeAnswer(event, usual.secondsOf(event.item)), day, fsrs),
      introducedDay: state ? state.introducedDay : isRating ? day : null,
      missed: isRating ? (event.inferred ? (state?.missed ?? false) : event.rating === 1) : !event.correct,
    };
    if (isRating) usualLook.add(event.item, event.revealMs ?? 0);
    else if (!event.contrast) usual.add(event.item, event.durationMs);
  }
  return state;
}
