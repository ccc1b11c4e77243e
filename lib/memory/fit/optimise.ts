import {
  createFsrsModel,
  difficultyAfter,
  type FsrsModel,
  recallAfter,
  stabilityAfter,
} from "@/lib/memory/engine/fsrs-model";
import { Fsrs, fsrsWeights } from "@/lib/memory/fsrs";
import type { RatedHistory } from "./impute";

/**
 * How far each weight differs between learners: the standard deviations by which fsrs-rs holds a fit to the published weights
 * (`PARAMS_STDDEV`, open-spaced-repetition/fsrs-rs). A few hundred responses move a weight only as far as they insist.
 */
const spreads = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31,
  0.32, 0.14, 0.27,
];

const steps = 60;
/** Of a weight's own measure, at the first step. It falls to nothing along a cosine, as in fsrs-rs. */
const firstRate = 0.15;
/** For the slope: small against a weight, large against the eighth decimal to which the engine rounds. */
const difference = 1e-3;

/** How much a step may move each weight: its spread, but no more than half of what it is. */
const measures = spreads.map((spread, place) =>
  Math.min(spread, 0.02 + 0.5 * (fsrsWeights[place] as number)),
);

/**
 * Finds weights that foretell rated histories: Adam (D. P. Kingma and J. Ba 2015) on the log loss of every response a day or
 * more after the one before, with a normal prior around the published weights. Slopes come from differences, so that the
 * formulas stand in the engine alone.
 * @param onProgress hears how far it is, from 0 to 1
 */
export function optimise(
  histories: readonly RatedHistory[],
  onProgress: (share: number) => void = () => {},
): number[] {
  const anchor = commonFirstRating(histories) - 1;
  let weights = [...fsrsWeights];
  const mean = weights.map(() => 0);
  const square = weights.map(() => 0);
  /** Weights that nothing in these histories depends on stay what they are. */
  const isIdle = weights.map(() => false);
  for (let step = 1; step <= steps; step += 1) {
    const rate = (firstRate / 2) * (1 + Math.cos((Math.PI * (step - 1)) / steps));
    const here = lossAt(histories, weights);
    const moved = weights.map((weight, place) => {
      if (isIdle[place]) return weight;
      const measure = measures[place] as number;
      const beside = weights.map((other, at) => (at === place ? other + difference * measure : other));
      const slope = (lossAt(histories, beside) - here) / difference;
      // Only the prior speaks, and at the published weights it hardly does.
      if (step === 1 && Math.abs(slope) < 2 * difference) isIdle[place] = true;
      mean[place] = 0.9 * (mean[place] as number) + 0.1 * slope;
      square[place] = 0.99 * (square[place] as number) + 0.01 * slope * slope;
      const steady = (mean[place] as number) / (1 - 0.9 ** step);
      const size = Math.sqrt((square[place] as number) / (1 - 0.99 ** step));
      return isIdle[place] || size === 0 ? weight : weight - (rate * measure * steady) / size;
    });
    weights = withinBounds(moved, anchor);
    onProgress(step / steps);
  }
  return weights;
}

/** The first rating that most histories begin with: its stability is known best. */
function commonFirstRating(histories: readonly RatedHistory[]): number {
  const counts = [0, 0, 0, 0, 0];
  for (const { ratings } of histories) counts[ratings[0] ?? 3] = (counts[ratings[0] ?? 3] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

/** A better first rating is never the start of a shorter memory: the others give way to the one that is known best. */
function withinBounds(weights: readonly number[], anchor: number): number[] {
  const first = weights.slice(0, 4);
  for (let place = anchor - 1; place >= 0; place -= 1)
    first[place] = Math.min(first[place] as number, first[place + 1] as number);
  for (let place = anchor + 1; place < 4; place += 1)
    first[place] = Math.max(first[place] as number, first[place - 1] as number);
  return [...new Fsrs([...first, ...weights.slice(4)]).weights];
}

function lossAt(histories: readonly RatedHistory[], weights: readonly number[]): number {
  const model = createFsrsModel(weights);
  let loss = 0;
  for (const history of histories) loss += lossOfHistory(model, history);
  weights.forEach((weight, place) => {
    loss += ((weight - (fsrsWeights[place] as number)) / (spreads[place] as number)) ** 2;
  });
  return loss;
}

function lossOfHistory(model: FsrsModel, { ratings, gaps }: RatedHistory): number {
  let loss = 0;
  let stability = model.firstStability[ratings[0] ?? 3] as number;
  let difficulty = model.firstDifficulty[ratings[0] ?? 3] as number;
  for (let place = 1; place < ratings.length; place += 1) {
    const rating = ratings[place] ?? 3;
    const gap = gaps[place] as number;
    const recall = gap === 0 ? 1 : recallAfter(model, gap, stability);
    if (gap > 0) loss -= Math.log(Math.min(0.9999, Math.max(0.0001, rating > 1 ? recall : 1 - recall)));
    stability = stabilityAfter(model, stability, difficulty, recall, rating, gap);
    difficulty = difficultyAfter(model, difficulty, rating);
  }
  return loss;
}
