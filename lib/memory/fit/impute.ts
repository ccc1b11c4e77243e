import { likelihoodsOf } from "@/lib/memory/evidence/likelihoods";
import { knownBefore } from "@/lib/memory/evidence/review-with-evidence";
import { weigh } from "@/lib/memory/evidence/weigh";
import type { Fsrs, Rating } from "@/lib/memory/fsrs";
import { follow, type History } from "./reviews";

/** A history as the optimiser reads it: a rating each, and the whole days since the one before (0 for the first). */
export interface RatedHistory {
  ratings: Rating[];
  gaps: number[];
  /** The local day number of each. */
  days: number[];
}

/**
 * A history in ratings. The optimiser knows no guesses: taking each right answer for a recall would make memory look
 * better than it is. So what was known is drawn, once for each answer, from the chance that the evidence model gives it
 * (multiple imputation with one draw; D. B. Rubin 1987). A rating by the learner is taken as it is.
 * @param random numbers from 0 to 1, the same ones for the same record
 */
export function imputeRatings(history: History, fsrs: Fsrs, random: () => number): RatedHistory {
  const rated: RatedHistory = { ratings: [], gaps: [], days: [] };
  follow(history, fsrs, (response, memory, elapsed) => {
    rated.gaps.push(elapsed);
    rated.days.push(response.day);
    if ("rated" in response) {
      rated.ratings.push(response.rated);
      return;
    }
    const prior = memory ? fsrs.retrievability(memory, elapsed) : knownBefore;
    const { known } = weigh(prior, likelihoodsOf(response.observed));
    const good: Rating = (response.observed.hints ?? 0) > 0 ? 2 : 3;
    rated.ratings.push(random() < known ? good : 1);
  });
  return rated;
}
