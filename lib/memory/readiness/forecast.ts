import { type Accident, answerChance, type Check, logit } from "./answer-chance";
import { learnerShift } from "./learner-shift";
import {
  addNormal,
  chanceOfAtLeast,
  type Draw,
  meanOf,
  momentsOf,
  rangeOf,
  type ScoreDistribution,
} from "./score-distribution";

/** An item that the exam may ask. */
export interface ExamItem extends Accident {
  /** A place in `ReadinessInput.seats`. */
  domain: number;
  /** Its concept's place in the recall columns. */
  concept: number;
  /** How much easier than its concept it is (`itemShift`); 0 when nothing is known. */
  shift: number;
}

/** Recall on the exam day under one way of forgetting, and how probable that is. */
export interface RecallColumn {
  weight: number;
  /** By concept, from 0 to 1. */
  recall: Float64Array;
}

/** What readiness is judged from. */
export interface ReadinessInput {
  items: readonly ExamItem[];
  /** How many items of each domain the exam has. */
  seats: readonly number[];
  /** Weights add up to 1; one column when the way of forgetting is taken as known. */
  recalls: readonly RecallColumn[];
  /** Responses in study on a later day than the one before, with what was expected, oldest first. */
  study: readonly Check[];
  /** Responses in practice exams, with what was expected, oldest first. */
  exams: readonly Check[];
  /** How far the learner may have moved from there by the day, in logits, as a standard deviation; 0 when left out. */
  drift?: number | undefined;
}

/** A forecast, or that there is too little to make one from. */
export type Readiness =
  | {
      kind: "forecast";
      /** Right answers. */
      distribution: ScoreDistribution;
      mean: number;
      /** Holds the score in four cases of five. */
      range: { low: number; high: number };
    }
  | {
      kind: "too-little";
      /** Forecasts that could be checked so far, and how many are needed. */
      checked: number;
      needed: number;
    };

/**
 * By how much a learner moves, for better or worse, until an exam that is still being studied for: a standard deviation
 * in logits. The ways of forgetting that are followed there are a few of all, and what comes up on the way is drawn.
 * Chosen so that the ranges of simulated learners hold (docs/memory-model.md).
 */
export const projectionDrift = 0.25;

/** Below this a range would say more about our guesses than about the learner. */
const checksNeeded = 40;
const shownProbability = 0.8;

/**
 * Forecasts an exam. For each way of forgetting and each shift of the learner, every item has a chance of a right
 * answer; the paper is a draw from each domain's items; the scores of such papers are close to normal. The forecast is the
 * weighted mixture of them, so it is wide while either is unsure.
 */
export function forecastExam(input: ReadinessInput): Readiness {
  const checked = input.study.length + input.exams.length;
  if (checked < checksNeeded || input.items.length === 0) {
    return { kind: "too-little", checked, needed: checksNeeded };
  }
  const { shifts, weights } = learnerShift(input.study, input.exams, input.drift);
  const total = input.seats.reduce((sum, seats) => sum + seats, 0);
  const distribution = new Float64Array(total + 1);
  for (const column of input.recalls) {
    const logits = Float64Array.from(input.items, ({ concept }) => logit(column.recall[concept] ?? 0));
    shifts.forEach((shift, step) => {
      const weight = (weights[step] as number) * column.weight;
      if (weight < 1e-6) return;
      const { mean, variance } = scoreMoments(input, logits, shift);
      addNormal(distribution, mean, variance, weight);
    });
  }
  // What was too improbable to follow is missing from the sum.
  const sum = distribution.reduce((all, chance) => all + chance, 0);
  for (let score = 0; score <= total; score++) (distribution[score] as number) /= sum;
  return {
    kind: "forecast",
    distribution,
    mean: meanOf(distribution),
    range: rangeOf(distribution, shownProbability),
  };
}

/** The probability of at least so many right answers; `null` without a forecast. */
export function chanceToReach(readiness: Readiness, right: number): number | null {
  return readiness.kind === "forecast" ? chanceOfAtLeast(readiness.distribution, right) : null;
}

function scoreMoments({ items, seats }: ReadinessInput, logits: Float64Array, shift: number) {
  const pools: number[][] = seats.map(() => []);
  items.forEach((item, place) => {
    pools[item.domain]?.push(answerChance(logits[place] as number, shift + item.shift, item));
  });
  let mean = 0;
  let variance = 0;
  seats.forEach((count, domain) => {
    const draw: Draw = { items: count, chances: Float64Array.from(pools[domain] ?? []) };
    const moments = momentsOf(draw);
    mean += moments.mean;
    variance += moments.variance;
  });
  return { mean, variance };
}
