import { createFsrsModel } from "@/lib/memory/engine/fsrs-model";
import { createTable, lookUp, squeeze, type Table } from "./table";

/**
 * One way in which a learner may forget. All have a stability (the days after which recall has fallen to 90 %), and
 * differ in the curve beyond it and in what a review does to it.
 */
export interface ForgettingTraits {
  /**
   * `spaced`: FSRS-6, whose growth depends on how far recall had fallen. `doubling`: each success multiplies the
   * stability, each failure divides it, as half-lives do in B. Settles and B. Meeder 2016 (doi:10.18653/v1/P16-1174).
   * `adding`: each showing adds a trace, recalled or not, as in ACT-R (J. R. Anderson and C. Lebiere 1998). With n
   * traces that fade alike, odds of recall are `(n · days^−d)^(1/s)` up to a constant: a log-logistic curve whose stability grows
   * with a power of n.
   */
  growth: "spaced" | "doubling" | "adding";
  /** Stability after a first showing; for `spaced`, in multiples of FSRS-6's. */
  start: number;
  /**
   * What a success does: for `spaced`, multiples of FSRS-6's growth; for `doubling`, the factor. For `adding`, the power
   * of the number of traces.
   */
  gain: number;
  /** The exponent of a power law of forgetting; infinity for exponential forgetting; for `adding`, that of the odds. */
  decay: number;
  /** How probable it is before anything is known of the learner. */
  prior: number;
}

/** A way of forgetting with its tables. */
export interface ForgettingModel extends ForgettingTraits {
  readonly firstRight: number;
  readonly firstWrong: number;
  readonly curve: Table;
}

const fsrs = createFsrsModel();
const weight = (index: number) => fsrs.weights[index] as number;
/** What a failure leaves of a stability under `doubling`, and the least that is left, in parts of the first. */
const doublingLoss = 0.5;
const leastLeft = 0.5;
/** A concept that was known at its first showing lasts a little longer under `doubling`. */
const knownAtFirst = 1.3;

const cells = 2048;
// Parts of FSRS-6's formulas (see lib/memory/engine/fsrs-model), by squeezed stability and by recall.
const growthByStability = createTable((at) => unsqueeze(at) ** -weight(9), cells);
const lossByStability = createTable((at) => at ** (-2 * weight(13)) - 1, cells);
const growthByRecall = createTable((at) => Math.exp((1 - at) * weight(10)) - 1, 256);
const lossByRecall = createTable((at) => Math.exp((1 - at) * weight(14)), 256);
const lossByDifficulty = createTable((at) => weight(11) * (1 + 9 * at) ** -weight(12), 64);

/** The opposite of `squeeze`; its ends are brought to what FSRS allows. */
function unsqueeze(at: number): number {
  return Math.min(36_500, Math.max(0.001, at ** -2 - 1));
}

/** A way of forgetting, ready to compute with. */
export function createForgettingModel(traits: ForgettingTraits): ForgettingModel {
  const { growth, start, decay } = traits;
  const factor = 0.9 ** (-1 / decay) - 1;
  const curve = (days: number) => {
    if (growth === "adding") return 1 / (1 + days ** decay / 9);
    return decay === Number.POSITIVE_INFINITY ? 0.9 ** days : (1 + factor * days) ** -decay;
  };
  const first = (rating: number) => fsrs.firstStability[rating] as number;
  return {
    ...traits,
    firstRight: growth === "spaced" ? start * first(3) : start * knownAtFirst,
    // Between Again and Good: the answer was seen, and the concept will be asked again.
    firstWrong: growth === "spaced" ? start * Math.sqrt(first(1) * first(3)) : start,
    curve: createTable((at) => (at === 0 ? 0 : curve(at ** -2 - 1)), cells),
  };
}

/** The chance of recall after days with a stability. */
export function recallUnder(model: ForgettingModel, days: number, stability: number): number {
  return lookUp(model.curve, squeeze(days / stability));
}

/** The stability after a success. */
export function strengthened(
  model: ForgettingModel,
  stability: number,
  difficulty: number,
  recall: number,
): number {
  if (model.growth === "doubling") return stability * model.gain;
  if (model.growth === "adding") return withOneTraceMore(model, stability);
  const grown =
    model.gain *
    fsrs.growth *
    (11 - difficulty) *
    lookUp(growthByStability, squeeze(stability)) *
    lookUp(growthByRecall, recall);
  return stability * (1 + grown);
}

/** The stability after a failure. */
export function weakened(
  model: ForgettingModel,
  stability: number,
  difficulty: number,
  recall: number,
): number {
  if (model.growth === "doubling") return Math.max(model.start * leastLeft, stability * doublingLoss);
  if (model.growth === "adding") return withOneTraceMore(model, stability);
  const left =
    model.start *
    lookUp(lossByDifficulty, (difficulty - 1) / 9) *
    lookUp(lossByStability, squeeze(stability / model.start)) *
    lookUp(lossByRecall, recall);
  return Math.min(stability / fsrs.leastLoss, Math.max(0.01, left));
}

function withOneTraceMore({ start, gain }: ForgettingModel, stability: number): number {
  return start * ((stability / start) ** (1 / gain) + 1) ** gain;
}

/** The difficulty after a first response: FSRS-6's for Good and Again. */
export const firstDifficulty = {
  right: fsrs.firstDifficulty[3] as number,
  wrong: fsrs.firstDifficulty[1] as number,
};

/** The difficulty after a failure that is not the first response: FSRS-6's for Again, without its slight reversion. */
export function difficultyAfterFailure(difficulty: number): number {
  return Math.min(10, difficulty + ((10 - difficulty) / 9) * weight(6) * 2);
}
