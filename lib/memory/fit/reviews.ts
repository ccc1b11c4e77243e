import { accidentsOf } from "@/lib/memory/evidence/asked";
import type { ObservedResponse } from "@/lib/memory/evidence/likelihoods";
import { reviewAsRated, reviewWithEvidence } from "@/lib/memory/evidence/review-with-evidence";
import type { Fsrs, FsrsMemory, Rating } from "@/lib/memory/fsrs";

/** One response in the history of a concept: rated by the learner, or observed. */
export type PastResponse = { day: number } & ({ rated: Rating } | { observed: ObservedResponse });

/** The responses to one concept, the oldest first. */
export type History = readonly PastResponse[];

/** A response that memory could foretell: a day or more after the one before. */
export interface Foretold {
  response: PastResponse;
  /** The chance of recall just before it. */
  recall: number;
}

/** The memory after a response, as the record computes it. */
function afterResponse(
  memory: FsrsMemory | null,
  response: PastResponse,
  elapsedDays: number,
  fsrs: Fsrs,
): FsrsMemory {
  return "rated" in response
    ? reviewAsRated(memory, response.rated, elapsedDays, fsrs)
    : reviewWithEvidence(memory, response.observed, elapsedDays, fsrs);
}

/** What memory foretold of a history, response by response. */
export function foretell(history: History, fsrs: Fsrs): Foretold[] {
  const found: Foretold[] = [];
  follow(history, fsrs, (response, memory, elapsed) => {
    if (memory && elapsed > 0) found.push({ response, recall: fsrs.retrievability(memory, elapsed) });
  });
  return found;
}

/** The memory at the end of a history; `null` of an empty one. */
export function memoryAfter(history: History, fsrs: Fsrs): FsrsMemory | null {
  return follow(history, fsrs, () => {});
}

/** Goes through a history. @param look sees each response, the memory before it, and the whole days since the one before */
export function follow(
  history: History,
  fsrs: Fsrs,
  look: (response: PastResponse, memory: FsrsMemory | null, elapsedDays: number) => void,
): FsrsMemory | null {
  let memory: FsrsMemory | null = null;
  let lastDay = 0;
  for (const response of history) {
    const elapsed: number = memory ? Math.max(0, response.day - lastDay) : 0;
    look(response, memory, elapsed);
    memory = afterResponse(memory, response, elapsed, fsrs);
    lastDay = Math.max(lastDay, response.day);
  }
  return memory;
}

/**
 * The log loss of what was foretold: of a right answer, guesses and slips counted in, or of a rating above Again. One
 * after a hint says too little of what would have come without it: undefined.
 */
export function lossOf({ response, recall }: Foretold): number | undefined {
  if ("rated" in response) return logLoss(recall, response.rated > 1);
  const { asked, struck, hints = 0, correct } = response.observed;
  if (hints > 0) return undefined;
  const { guess, slip } = accidentsOf(asked, struck);
  return logLoss(guess + (1 - slip - guess) * recall, correct);
}

function logLoss(chance: number, isRight: boolean): number {
  const bounded = Math.min(0.9999, Math.max(0.0001, chance));
  return -Math.log(isRight ? bounded : 1 - bounded);
}
