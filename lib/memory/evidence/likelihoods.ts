import { type Accidents, type Asked, accidentsOf } from "./asked";

/** What was observed when a concept was asked for. */
export interface ObservedResponse {
  asked: Asked;
  correct: boolean;
  /** What the learner said before seeing the result. */
  confidence?: "sure" | "unsure" | "guess";
  /** Hints shown before the answer. */
  hints?: number;
  /** Options ruled out before the answer. */
  struck?: number;
  /** How long it took, and how long this item usually takes this learner. Both or none; 0 was not timed. */
  seconds?: number;
  usualSeconds?: number;
}

/** How probable a response is for somebody who knows the concept and for somebody who does not. */
export interface Likelihoods {
  known: number;
  unknown: number;
}

/**
 * How often each level is said, by what is behind the answer. Who slips although they know is seldom sure; who is sure and
 * wrong has mostly learned something wrong. Estimates of ours, in the direction of the studies that docs/memory-model.md
 * names; the order is what matters.
 */
const saying = {
  knownRight: { sure: 0.7, unsure: 0.25, guess: 0.05 },
  unknownRight: { sure: 0.12, unsure: 0.38, guess: 0.5 },
  knownWrong: { sure: 0.15, unsure: 0.5, guess: 0.35 },
  unknownWrong: { sure: 0.35, unsure: 0.4, guess: 0.25 },
} as const;

/** A hint is asked for so much more often by somebody who does not know. */
const hintOdds = 4;
/** And it takes away this part of what kept them from the answer. */
const hintHelp = 0.4;
/** Below this part of an item's usual time nobody reads it: a rapid guess (S. L. Wise and L. Ma 2012, "NT10"). */
const rapidShare = 0.1;

/**
 * Logarithm of the time against the usual, normal for both (W. J. van der Linden 2006): somebody who knows is a
 * little quicker and steadier. What time can say is bounded, because a phone may lie on a table.
 */
const pace = { known: { mean: -0.1, spread: 0.5 }, unknown: { mean: 0.25, spread: 0.6 }, limit: 2 };

/**
 * How probable a response is with and without knowledge. What counts is the ratio of the two.
 * The parts are taken as independent of each other, given what is known; only hints change what a guess is worth.
 */
export function likelihoodsOf(response: ObservedResponse): Likelihoods {
  const { asked, correct, confidence, hints = 0, struck } = response;
  // The rating is the learner's own word, and taken as such.
  if (asked.kind === "self-rated") return correct ? { known: 1, unknown: 0 } : { known: 0, unknown: 1 };
  if (isRapid(response)) return { known: 1, unknown: 1 };
  const accidents = afterHints(accidentsOf(asked, struck), hints);
  const said = saidOf(correct, confidence);
  const timed = timedOf(response);
  return {
    known: (correct ? 1 - accidents.slip : accidents.slip) * said.known * timed.known * hintOdds ** -hints,
    unknown: (correct ? accidents.guess : 1 - accidents.guess) * said.unknown * timed.unknown,
  };
}

function isRapid({ seconds = 0, usualSeconds = 0 }: ObservedResponse): boolean {
  return seconds > 0 && usualSeconds > 0 && seconds < rapidShare * usualSeconds;
}

function afterHints({ guess, slip }: Accidents, hints: number): Accidents {
  return { guess: 1 - (1 - guess) * (1 - hintHelp) ** hints, slip };
}

function saidOf(correct: boolean, confidence: ObservedResponse["confidence"]): Likelihoods {
  if (!confidence) return { known: 1, unknown: 1 };
  return {
    known: saying[correct ? "knownRight" : "knownWrong"][confidence],
    unknown: saying[correct ? "unknownRight" : "unknownWrong"][confidence],
  };
}

function timedOf({ correct, seconds = 0, usualSeconds = 0 }: ObservedResponse): Likelihoods {
  // A wrong answer says by itself that it was not known; its time says little more.
  if (!correct || seconds <= 0 || usualSeconds <= 0) return { known: 1, unknown: 1 };
  const time = Math.log(seconds / usualSeconds);
  const density = ({ mean, spread }: { mean: number; spread: number }) =>
    Math.exp(-0.5 * ((time - mean) / spread) ** 2) / spread;
  const ratio = density(pace.known) / density(pace.unknown);
  return { known: Math.min(pace.limit, Math.max(1 / pace.limit, ratio)), unknown: 1 };
}
