import { createForgettingModel, type ForgettingModel, type ForgettingTraits } from "./forgetting-model";

/** A value and how probable it is beforehand. */
type Guess = readonly [value: number, prior: number];

/** Stability after a first showing, in multiples of FSRS-6's default; most people are slower than its 1. */
const starts: Guess[] = [
  [0.3, 0.2],
  [0.6, 0.3],
  [1.1, 0.3],
  [2.2, 0.2],
];
/** Growth in multiples of FSRS-6's default. */
const gains: Guess[] = [
  [0.5, 0.3],
  [1, 0.4],
  [1.8, 0.3],
];
/** FSRS-6's default exponent, and a steeper one (FSRS-5 had 0.5; fitted ones are mostly between 0.1 and 0.5). */
const decays: Guess[] = [
  [0.1542, 0.6],
  [0.4, 0.4],
];
/** Half-lives of exponential forgetting, in days. */
const halfLives: Guess[] = [
  [1, 0.2],
  [2, 0.3],
  [4, 0.3],
  [8, 0.2],
];
/** What a success multiplies them by. */
const factors: Guess[] = [
  [1.5, 0.3],
  [2, 0.4],
  [2.7, 0.3],
];

/** Days to 90 % after one trace, for ACT-R's curve: recall a day later is between 0.4 and 0.85. */
const traceStarts: Guess[] = [
  [0.03, 0.25],
  [0.1, 0.35],
  [0.3, 0.25],
  [1, 0.15],
];
/** The power of the number of traces by which stability grows: 1 over the decay, less what spacing takes. */
const tracePowers: Guess[] = [
  [2, 0.5],
  [3.5, 0.5],
];
/** The exponent of the odds: decay over noise. */
const traceOdds = 0.65;

/** How far ACT-R is believed beforehand. */
const addingPrior = 0.15;
/** How far exponential forgetting is believed beforehand. Records of real learners speak for power laws. */
const exponentialPrior = 0.3;
/** Days to 90 %, of a half-life of one day. */
const tenthOfHalfLife = Math.log(0.9) / Math.log(0.5);

const spaced: ForgettingTraits[] = starts.flatMap(([start, p]) =>
  gains.flatMap(([gain, q]) =>
    decays.map(([decay, r]) => ({
      growth: "spaced" as const,
      start,
      gain,
      decay,
      prior: (1 - exponentialPrior - addingPrior) * p * q * r,
    })),
  ),
);

const doubling: ForgettingTraits[] = halfLives.flatMap(([halfLife, p]) =>
  factors.map(([gain, q]) => ({
    growth: "doubling" as const,
    start: halfLife * tenthOfHalfLife,
    gain,
    decay: Number.POSITIVE_INFINITY,
    prior: exponentialPrior * p * q,
  })),
);

const adding: ForgettingTraits[] = traceStarts.flatMap(([start, p]) =>
  tracePowers.map(([gain, q]) => ({
    growth: "adding" as const,
    start,
    gain,
    decay: traceOdds,
    prior: addingPrior * p * q,
  })),
);

/** Every way of forgetting that a plan thinks possible: a coarse grid, because what counts is to be roughly right. */
export const forgettingModels: readonly ForgettingModel[] = [...spaced, ...doubling, ...adding].map(
  createForgettingModel,
);
