import type { Beliefs, LikelyModel } from "./beliefs";
import { type Course, expectedSeconds } from "./course";
import {
  difficultyAfterFailure,
  type ForgettingModel,
  firstDifficulty,
  recallUnder,
  strengthened,
  weakened,
} from "./forgetting-model";
import { topOf } from "./top-of";

/**
 * Days that a review is judged by when the exam is further away. A gain of today that the learner forgets before
 * the next review is none, and an exam in two months says nothing about who forgets in two days: all gains would
 * be nil and the order chance. With ten days the order is right for the day as well, as long as what is
 * kept for ten days can be kept for longer by reviewing again. Tuned (docs/planner.md).
 */
const horizonDays = 10;

/**
 * How much a new concept counts beside one that is shaky: this, times the time it takes to ask everything once, over
 * the time that is left; within the bounds. With time to spare, what was begun is made firm before more is begun;
 * when time is short, new concepts bring most. Tuned.
 */
const newcomers = { hurry: 2, least: 0.35, most: 1 };

/** Until so many responses told how fast the learner forgets, this many reviews come first each day. Tuned. */
const informativeEnough = 100;
const probesPerDay = 20;

const recallAtFirst = 0.5;

/** What the order of a day is made from. */
export interface RankInput {
  course: Course;
  beliefs: Beliefs;
  models: readonly LikelyModel[];
  today: number;
  examDay: number;
  /** Seconds of study that are likely from today to the exam. */
  secondsAhead: number;
  /** At most so many concepts. */
  count: number;
}

/** A day's order, and by concept what is behind it. */
export interface Ranking {
  /** Concepts, the most useful first. */
  order: number[];
  /** Marks on the exam day (or after the horizon) per second. */
  gain: Float64Array;
  seconds: Float64Array;
}

/**
 * Orders concepts by marginal expected marks per second: what recall would be at the horizon after a review today, less
 * what it would be without, averaged over success and failure and over the likely ways of forgetting, times the
 * concept's marks, divided by the time it takes. Concepts that were asked today already come last.
 */
export function rankConcepts(input: RankInput): Ranking {
  const { course, beliefs, models, today, examDay, count } = input;
  const size = course.marks.length;
  const gain = new Float64Array(size);
  const recall = new Float64Array(size);
  const horizon = Math.max(1, Math.min(examDay - today, horizonDays));
  for (const likely of models) addGains(beliefs, likely, today, horizon, gain, recall);

  const seconds = new Float64Array(size);
  let once = 0;
  for (let concept = 0; concept < size; concept++) {
    const isNew = beliefs.responses[concept] === 0;
    seconds[concept] = expectedSeconds(course, concept, recall[concept] as number, isNew);
    once += seconds[concept] as number;
  }
  const hurried = (newcomers.hurry * once) / Math.max(1, input.secondsAhead);
  const hurry = Math.min(newcomers.most, Math.max(newcomers.least, hurried));
  for (let concept = 0; concept < size; concept++) {
    const isNew = beliefs.responses[concept] === 0;
    const marks = (course.marks[concept] as number) * (gain[concept] as number) * (isNew ? hurry : 1);
    const wasAsked = !isNew && (beliefs.lastDay[concept] as number) >= today;
    gain[concept] = wasAsked ? Number.NEGATIVE_INFINITY : marks / (seconds[concept] as number);
  }
  const order = topOf(gain, count).filter((concept) => gain[concept] !== Number.NEGATIVE_INFINITY);
  return { order: examDay - today > 1 ? probeFirst(order, beliefs, gain) : order, gain, seconds };
}

/** Adds, under one way of forgetting, what a review today would gain, and what is recalled today. */
function addGains(
  beliefs: Beliefs,
  { index, weight }: LikelyModel,
  today: number,
  horizon: number,
  gain: Float64Array,
  recall: Float64Array,
) {
  const model = beliefs.models[index] as ForgettingModel;
  const stabilities = beliefs.stability[index] as Float64Array;
  const { difficulty, lastDay, responses } = beliefs;
  const ofNew =
    recallAtFirst * recallUnder(model, horizon, model.firstRight) +
    (1 - recallAtFirst) * recallUnder(model, horizon, model.firstWrong);
  for (let concept = 0; concept < gain.length; concept++) {
    if (responses[concept] === 0) {
      (gain[concept] as number) += weight * ofNew;
      (recall[concept] as number) += weight * recallAtFirst;
      continue;
    }
    const stability = stabilities[concept] as number;
    const hard = difficulty[concept] as number;
    const days = Math.max(0, today - (lastDay[concept] as number));
    const now = recallUnder(model, days, stability);
    const right = recallUnder(model, horizon, strengthened(model, stability, hard, now));
    const wrong = recallUnder(model, horizon, weakened(model, stability, hard, now));
    const without = recallUnder(model, days + horizon, stability);
    (gain[concept] as number) += weight * (now * right + (1 - now) * wrong - without);
    (recall[concept] as number) += weight * now;
  }
}

/**
 * While little is known of how fast the learner forgets, some reviews come before all that is new: otherwise a big
 * bank would be met to its end before the first review could tell.
 */
function probeFirst(order: number[], beliefs: Beliefs, gain: Float64Array): number[] {
  if (beliefs.informative >= informativeEnough) return order;
  const met = [...beliefs.responses.keys()].filter(
    (concept) => beliefs.responses[concept] !== 0 && gain[concept] !== Number.NEGATIVE_INFINITY,
  );
  const probes = met.sort((a, b) => (gain[b] as number) - (gain[a] as number)).slice(0, probesPerDay);
  const first = new Set(probes);
  return [...probes, ...order.filter((concept) => !first.has(concept))];
}

/** What becomes of a concept that is asked, when it is known whether it was recalled. In place, for looking ahead. */
export function askUnder(
  beliefs: Beliefs,
  modelIndex: number,
  concept: number,
  day: number,
  recalled: boolean,
) {
  const model = beliefs.models[modelIndex] as ForgettingModel;
  const stabilities = beliefs.stability[modelIndex] as Float64Array;
  const difficulty = beliefs.difficulty[concept] as number;
  if (beliefs.responses[concept] === 0) {
    stabilities[concept] = recalled ? model.firstRight : model.firstWrong;
    beliefs.difficulty[concept] = recalled ? firstDifficulty.right : firstDifficulty.wrong;
  } else {
    const stability = stabilities[concept] as number;
    const now = recallUnder(model, Math.max(0, day - (beliefs.lastDay[concept] as number)), stability);
    stabilities[concept] = (recalled ? strengthened : weakened)(model, stability, difficulty, now);
    if (!recalled) beliefs.difficulty[concept] = difficultyAfterFailure(difficulty);
  }
  beliefs.lastDay[concept] = day;
  beliefs.responses[concept] = (beliefs.responses[concept] as number) + 1;
}
