import { answerChance, type Check, logit } from "./answer-chance";

/** How far a learner is from their forgetting curve, as places with weights that add up to 1. */
export interface LearnerShift {
  shifts: Float64Array;
  weights: Float64Array;
}

/** Before anything is known, in logits: most learners are within one either way. Estimates of ours. */
const priorSpread = 0.5;
const reach = 2.4;
const steps = 33;

/** Only the newest responses count, so that what was true a month ago does not hold a learner down. */
const newest = 400;
/** A response in study counts as half of one, for the same reason as in lib/memory/plan/beliefs. */
const studyWeight = 0.5;

/**
 * What forecasts that were checked say about the learner: a grid over the shift, by Bayes' rule.
 * @param study responses in study, oldest first, with what was expected of them
 * @param exams responses in practice exams: the exam's own conditions, so they count in full
 * @param drift a standard deviation in logits, by which the learner may have moved when it counts
 */
export function learnerShift(study: readonly Check[], exams: readonly Check[], drift = 0): LearnerShift {
  const shifts = Float64Array.from({ length: steps }, (_, step) => -reach + (2 * reach * step) / (steps - 1));
  const logs = shifts.map((shift) => -0.5 * (shift / priorSpread) ** 2);
  const add = (check: Check, weight: number) => {
    const recallLogit = logit(check.recall);
    shifts.forEach((shift, step) => {
      const chance = answerChance(recallLogit, shift, check);
      (logs[step] as number) += weight * Math.log(Math.max(1e-9, check.correct ? chance : 1 - chance));
    });
  };
  for (const check of study.slice(-newest)) add(check, studyWeight);
  for (const check of exams.slice(-newest)) add(check, 1);
  const top = logs.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY);
  const weights = logs.map((value) => Math.exp(value - top));
  const sum = weights.reduce((total, value) => total + value, 0);
  return {
    shifts,
    weights: spreadOut(
      shifts,
      weights.map((value) => value / sum),
      drift,
    ),
  };
}

/** Weights after a normal drift: each goes to all places, by how probable the way is. */
function spreadOut(shifts: Float64Array, weights: Float64Array, drift: number): Float64Array {
  if (drift <= 0) return weights;
  const spread = new Float64Array(weights.length);
  weights.forEach((weight, from) => {
    const ways = shifts.map((shift) => Math.exp(-0.5 * ((shift - (shifts[from] as number)) / drift) ** 2));
    const all = ways.reduce((total, way) => total + way, 0);
    ways.forEach((way, to) => {
      (spread[to] as number) += (weight * way) / all;
    });
  });
  return spread;
}
