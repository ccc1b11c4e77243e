import type { Likelihoods } from "@/lib/memory/evidence/likelihoods";
import { signedShare, weigh } from "@/lib/memory/evidence/weigh";
import {
  difficultyAfterFailure,
  type ForgettingModel,
  firstDifficulty,
  recallUnder,
  strengthened,
  weakened,
} from "./forgetting-model";
import { forgettingModels } from "./forgetting-models";

/**
 * What is believed of one learner: how they forget, and under each way of forgetting how well each concept sits.
 * Columns of numbers, as in lib/memory/engine; concepts are numbered from 0.
 */
export interface Beliefs {
  readonly models: readonly ForgettingModel[];
  /** Logarithms of how probable each model is, up to a constant. */
  readonly logWeights: Float64Array;
  /** Days to 90 % recall, by model and concept. */
  readonly stability: readonly Float64Array[];
  readonly difficulty: Float64Array;
  readonly lastDay: Float64Array;
  readonly responses: Uint16Array;
  /** Responses on a later day than the one before: only these tell how fast the learner forgets. */
  informative: number;
}

/** A response to a concept. */
export interface BeliefResponse {
  concept: number;
  /** A local day number. */
  day: number;
  correct: boolean;
  /** From lib/memory/evidence. */
  likelihoods: Likelihoods;
}

/**
 * One response counts as half of one. The models leave out what responses to a concept have in common (some are
 * hard, some days are bad), and would otherwise be sure too soon. Tempering of this kind makes Bayes' rule robust
 * against models that are all somewhat wrong (P. Grünwald and T. van Ommen 2017, doi:10.1214/17-BA1085).
 */
const temper = 0.5;
const knownAtFirst = 0.5;

/** A model that is less probable than the best by this factor (as a logarithm) is not followed any more. */
const ruledOutBy = 12;

/** What is believed of a learner who has not answered yet. */
export function createBeliefs(
  concepts: number,
  models: readonly ForgettingModel[] = forgettingModels,
): Beliefs {
  return {
    models,
    logWeights: Float64Array.from(models, ({ prior }) => Math.log(prior)),
    stability: models.map(() => new Float64Array(concepts)),
    difficulty: new Float64Array(concepts),
    lastDay: new Float64Array(concepts),
    responses: new Uint16Array(concepts),
    informative: 0,
  };
}

/**
 * Learns from a response, in place. Under each model the response was more or less to be expected, which shifts the weights by
 * Bayes' rule, and says more or less about the concept, which shifts its stability there as in
 * lib/memory/evidence/review-with-evidence. A second response on a day changes nothing: it tells what was
 * just read.
 */
export function learnFrom(beliefs: Beliefs, response: BeliefResponse) {
  const { concept, day, correct, likelihoods } = response;
  if (beliefs.responses[concept] === 0) meet(beliefs, response);
  else {
    const days = day - (beliefs.lastDay[concept] as number);
    if (days <= 0) return;
    const difficulty = beliefs.difficulty[concept] as number;
    const ruledOut = largest(beliefs.logWeights) - ruledOutBy;
    for (let index = 0; index < beliefs.models.length; index++) {
      if ((beliefs.logWeights[index] as number) < ruledOut) continue;
      const model = beliefs.models[index] as ForgettingModel;
      const stabilities = beliefs.stability[index] as Float64Array;
      const stability = stabilities[concept] as number;
      // Nothing is quite certain to be recalled, or to be forgotten.
      const recall = 0.01 + 0.98 * recallUnder(model, days, stability);
      const chance = recall * likelihoods.known + (1 - recall) * likelihoods.unknown;
      (beliefs.logWeights[index] as number) += temper * Math.log(chance);
      const share = signedShare(recall, likelihoods.known, likelihoods.unknown);
      const end =
        share >= 0
          ? strengthened(model, stability, difficulty, recall)
          : weakened(model, stability, difficulty, recall);
      stabilities[concept] = stability * Math.exp(Math.abs(share) * Math.log(end / stability));
    }
    beliefs.informative += 1;
    if (!correct) beliefs.difficulty[concept] = difficultyAfterFailure(difficulty);
  }
  beliefs.lastDay[concept] = day;
  beliefs.responses[concept] = (beliefs.responses[concept] as number) + 1;
}

function meet({ models, stability, difficulty }: Beliefs, { concept, correct, likelihoods }: BeliefResponse) {
  const { known } = weigh(knownAtFirst, likelihoods);
  models.forEach(({ firstRight, firstWrong }, index) => {
    const start = Math.exp(known * Math.log(firstRight) + (1 - known) * Math.log(firstWrong));
    (stability[index] as Float64Array)[concept] = start;
  });
  difficulty[concept] = correct ? firstDifficulty.right : firstDifficulty.wrong;
}

/** A model that has not been ruled out, and how probable it is among those. */
export interface LikelyModel {
  index: number;
  weight: number;
}

/** The most probable models, at most so many. Their weights add up to 1. */
export function likelyModels({ logWeights }: Beliefs, most: number): LikelyModel[] {
  const top = largest(logWeights);
  const all = Array.from(logWeights, (value, index) => ({ index, weight: Math.exp(value - top) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
  const sum = all.reduce((total, { weight }) => total + weight, 0);
  return all
    .map(({ index, weight }) => ({ index, weight: weight / sum }))
    .filter(({ weight }) => weight >= 0.005);
}

/** The chance of recall of a concept on a day, over the given models; 0 for one that never came up. */
export function believedRecall(
  beliefs: Beliefs,
  models: readonly LikelyModel[],
  concept: number,
  day: number,
): number {
  if (beliefs.responses[concept] === 0) return 0;
  const days = Math.max(0, day - (beliefs.lastDay[concept] as number));
  let recall = 0;
  for (const { index, weight } of models) {
    recall +=
      weight *
      recallUnder(
        beliefs.models[index] as ForgettingModel,
        days,
        beliefs.stability[index]?.[concept] as number,
      );
  }
  return recall;
}

function largest(values: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > top) top = value;
  return top;
}
