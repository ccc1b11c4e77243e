import { createFsrsBatch, reviewInBatch } from "@/lib/memory/engine/fsrs-batch";
import { createFsrsModel, recallAfter } from "@/lib/memory/engine/fsrs-model";
import { fsrsWeights } from "@/lib/memory/fsrs";
import { logNormal, luck, natureOf, normal } from "./noise";

/** A learner's real memory, which no policy may look into. Concepts are numbered from 0. */
export interface Truth {
  /** The chance of recall on a day; of a concept that never came up: what the learner brings along. */
  recall(concept: number, day: number): number;
  /** The learner is asked, answers from memory or not, and sees the answer. Returns whether it was recalled. */
  ask(concept: number, day: number): boolean;
}

/** What makes a learner's memory. */
export type MakeTruth = (learner: number, concepts: number) => Truth;

/** Chance that a concept is known at its first showing, from a lesson or a book; by learner. */
function firstRecall(random: () => number): number {
  return 0.3 + 0.4 * random();
}

/**
 * FSRS-6 with each weight off by a log-normal factor, and first stabilities that differ by concept. What a learner
 * brings along has faded by the exam unless it is studied.
 */
export function perturbedFsrs(spread: number, itemSpread: number): MakeTruth {
  return (learner, concepts) => {
    const random = natureOf(learner, `fsrs-${spread}`);
    const bounds = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
    const weights = fsrsWeights.map((weight) => weight * logNormal(random, spread));
    weights[4] = bounds(weights[4] as number, 1, 10);
    weights[7] = bounds(weights[7] as number, 0.001, 0.75);
    weights[13] = bounds(weights[13] as number, 0.001, 0.9);
    weights[15] = bounds(weights[15] as number, 0, 1);
    weights[20] = bounds(weights[20] as number, 0.1, 0.8);
    const model = createFsrsModel(weights);
    const batch = createFsrsBatch(concepts);
    const reviews = new Uint16Array(concepts);
    const first = firstRecall(random);
    const ease = Float64Array.from({ length: concepts }, () => logNormal(random, itemSpread));
    const recall = (concept: number, day: number) =>
      reviews[concept] === 0
        ? 0
        : recallAfter(
            model,
            Math.max(0, day - (batch.lastDay[concept] as number)),
            batch.stability[concept] as number,
          );
    return {
      recall,
      ask(concept, day) {
        const count = reviews[concept] as number;
        const chance = count === 0 ? first : recall(concept, day);
        const recalled = luck(learner, concept, count, 0) < chance;
        reviewInBatch(model, batch, concept, recalled ? 3 : 1, day);
        if (count === 0) (batch.stability[concept] as number) *= ease[concept] as number;
        reviews[concept] = count + 1;
        return recalled;
      },
    };
  };
}

/**
 * Exponential forgetting with a half-life (B. Settles and B. Meeder 2016, doi:10.18653/v1/P16-1174): recall is
 * 2^(−days / half-life); a success multiplies the half-life, a failure divides it. Twice on a day counts once.
 */
export function halfLife(medianDays: number): MakeTruth {
  return (learner, concepts) => {
    const random = natureOf(learner, `half-life-${medianDays}`);
    const start = medianDays * logNormal(random, 0.35);
    const up = 1.6 + 0.9 * random();
    const down = 0.35 + 0.3 * random();
    const first = firstRecall(random);
    const half = Float64Array.from({ length: concepts }, () => start * logNormal(random, 0.35));
    const least = half.map((days) => days / 2);
    const last = new Float64Array(concepts).fill(Number.NEGATIVE_INFINITY);
    const reviews = new Uint16Array(concepts);
    const recall = (concept: number, day: number) =>
      2 ** (-(day - (last[concept] as number)) / (half[concept] as number));
    return {
      recall,
      ask(concept, day) {
        const count = reviews[concept] as number;
        const recalled = luck(learner, concept, count, 0) < (count === 0 ? first : recall(concept, day));
        if (count > 0 && day > (last[concept] as number)) {
          const next = (half[concept] as number) * (recalled ? up : down);
          half[concept] = Math.max(least[concept] as number, next);
        } else if (count === 0 && recalled) half[concept] = (half[concept] as number) * 1.5;
        last[concept] = day;
        reviews[concept] = count + 1;
        return recalled;
      },
    };
  };
}

/** A day between sessions is worth so many seconds of forgetting: 86,400 × 0.025. See `actR`. */
const secondsOfDay = 2160;

/**
 * ACT-R's activation: the logarithm of a sum of power laws, one for each time an item came up, with a decay that is
 * higher for what came up while it was active (P. I. Pavlik and J. R. Anderson 2005, doi:10.1207/s15516709cog0000_14;
 * 2008, doi:10.1037/1076-898X.14.2.101). Time between days counts 0.025 as in the later paper. The threshold is set
 * so that recall a day after a first showing is mostly between 0.4 and 0.8.
 */
function actR(threshold: number): MakeTruth {
  return (learner, concepts) => {
    const random = natureOf(learner, `act-r-${threshold}`);
    const decay = 0.177 * logNormal(random, 0.15);
    const scale = 0.217 * logNormal(random, 0.15);
    const tau = threshold + 0.15 * normal(random);
    const noise = 0.3 * logNormal(random, 0.2);
    const first = firstRecall(random);
    const ease = Float64Array.from({ length: concepts }, () => 0.2 * normal(random));
    const days: number[][] = Array.from({ length: concepts }, () => []);
    const decays: number[][] = Array.from({ length: concepts }, () => []);
    const activation = (concept: number, day: number) => {
      const times = days[concept] as number[];
      const own = decays[concept] as number[];
      let sum = 0;
      for (let index = 0; index < times.length; index++) {
        sum += (Math.max(day - (times[index] as number), 0.05) * secondsOfDay) ** -(own[index] as number);
      }
      return Math.log(sum);
    };
    const recall = (concept: number, day: number) =>
      days[concept]?.length === 0
        ? 0
        : 1 / (1 + Math.exp((tau - (ease[concept] as number) - activation(concept, day)) / noise));
    return {
      recall,
      ask(concept, day) {
        const times = days[concept] as number[];
        const recalled =
          luck(learner, concept, times.length, 0) < (times.length === 0 ? first : recall(concept, day));
        const own = times.length === 0 ? decay : scale * Math.exp(activation(concept, day)) + decay;
        times.push(day);
        (decays[concept] as number[]).push(own);
        // What was known from elsewhere has one trace more.
        if (times.length === 1 && recalled) {
          times.push(day);
          (decays[concept] as number[]).push(own);
        }
        return recalled;
      },
    };
  };
}

/** The truths of the benches. The plan was tuned on the first three only, and by other learners and scenarios. */
export const namedTruths: Record<string, MakeTruth> = {
  "perturbed FSRS-6": perturbedFsrs(0.2, 0.4),
  "half-life, fast": halfLife(2.5),
  "ACT-R power law": actR(-1.5),
  "half-life, slow": halfLife(7),
  "perturbed FSRS-6, strongly": perturbedFsrs(0.35, 0.6),
};
