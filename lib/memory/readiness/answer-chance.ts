/** What kind of accident an item of the exam allows; see lib/memory/evidence/asked. */
export interface Accident {
  guess: number;
  slip: number;
}

/** Recall is brought to between these before its logit is taken. */
const surest = 0.995;

/** The logit of a chance. */
export function logit(chance: number): number {
  const bounded = Math.min(surest, Math.max(1 - surest, chance));
  return Math.log(bounded / (1 - bounded));
}

/**
 * The chance of a right answer: the three-parameter logistic model with an upper asymptote (M. A. Barton and F. M. Lord
 * 1981), in which the forgetting curve takes the place of ability.
 * @param recallLogit the logit of the chance of recall
 * @param shift by how much the learner, or the item, is better than the forgetting curve says, in logits
 */
export function answerChance(recallLogit: number, shift: number, { guess, slip }: Accident): number {
  return guess + (1 - slip - guess) / (1 + Math.exp(-recallLogit - shift));
}

/** A response that was forecast, and what it was. */
export interface Check extends Accident {
  /** The chance of recall that was expected before the response. */
  recall: number;
  correct: boolean;
}

/** Standard deviation of items' ease around the forgetting curve, in logits. An estimate of ours. */
const itemSpread = 0.7;

/** What responses to one item say of its ease, summed up: all that `shiftOf` needs. */
export interface ItemEase {
  slope: number;
  information: number;
}

/** Adds a response to what is known of an item's ease. In place. */
export function addToEase(ease: ItemEase, check: Check) {
  const chance = answerChance(logit(check.recall), 0, check);
  const known = (chance - check.guess) / Math.max(1e-6, 1 - check.slip - check.guess);
  const change = (1 - check.slip - check.guess) * known * (1 - known);
  const spread = Math.max(1e-6, chance * (1 - chance));
  ease.slope += (((check.correct ? 1 : 0) - chance) * change) / spread;
  ease.information += change ** 2 / spread;
}

/**
 * How much easier (above 0) or harder an item is than its concept's forgetting curve says, in logits: one step of
 * Newton's method from 0 towards the most probable value under a normal prior. Few responses leave it near 0.
 */
export function shiftOf({ slope, information }: ItemEase): number {
  return slope / (information + 1 / itemSpread ** 2);
}

/** The same from the responses themselves. */
export function itemShift(checks: readonly Check[]): number {
  const ease: ItemEase = { slope: 0, information: 0 };
  for (const check of checks) addToEase(ease, check);
  return shiftOf(ease);
}
