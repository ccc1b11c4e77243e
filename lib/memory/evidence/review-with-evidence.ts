import {
  type FsrsMemory,
  initialMemory,
  nextMemory,
  publishedFsrs,
  type Rating,
  retrievability,
} from "@/lib/memory/fsrs";
import { likelihoodsOf, type ObservedResponse } from "./likelihoods";
import { weigh } from "./weigh";

/** How often a concept that never came up is known all the same. An estimate of ours. */
export const knownBefore = 0.5;

/**
 * The memory after any response but a self-rated one: between the memory as it was and what FSRS makes of Good (Hard
 * after a hint) or Again, as far as the response is evidence. Stabilities are mixed by their logarithms, because they
 * differ by factors; difficulties as they are. The day of the review counts as the last one in any case: whatever was
 * known, the answer was seen.
 *
 * For an answer without accidents the share is 1 and this is FSRS itself.
 * @param elapsedDays whole days since the review before; below zero counts as zero
 */
export function reviewWithEvidence(
  memory: FsrsMemory | null,
  response: ObservedResponse,
  elapsedDays: number,
  fsrs = publishedFsrs,
): FsrsMemory {
  const likelihoods = likelihoodsOf(response);
  const good: Rating = (response.hints ?? 0) > 0 ? 2 : 3;
  if (!memory)
    return mix(initialMemory(1, fsrs), initialMemory(good, fsrs), weigh(knownBefore, likelihoods).known);
  const { towards, share } = weigh(retrievability(memory, elapsedDays, fsrs), likelihoods);
  return mix(memory, nextMemory(memory, towards === "known" ? good : 1, elapsedDays, fsrs), share);
}

/** The memory after a self-rated review: the learner's word is FSRS's rating. */
export function reviewAsRated(
  memory: FsrsMemory | null,
  rating: Rating,
  elapsedDays: number,
  fsrs = publishedFsrs,
): FsrsMemory {
  return memory ? nextMemory(memory, rating, elapsedDays, fsrs) : initialMemory(rating, fsrs);
}

function mix(from: FsrsMemory, to: FsrsMemory, share: number): FsrsMemory {
  if (share >= 1) return to;
  return {
    stability: Math.exp((1 - share) * Math.log(from.stability) + share * Math.log(to.stability)),
    difficulty: (1 - share) * from.difficulty + share * to.difficulty,
  };
}
