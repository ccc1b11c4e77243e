import { type Beliefs, believedRecall, type LikelyModel } from "./beliefs";
import type { Course } from "./course";
import { recallUnder } from "./forgetting-model";
import { askUnder, rankConcepts } from "./rank-concepts";

/** What a plan comes to, if days go as planned and the learner forgets as one of the likely models does. */
export interface LookAhead {
  /** Expected marks on the exam day by recall alone, of the course's sum. What is guessed right comes on top. */
  marks: number;
  /** By concept, in the sample: whether it never comes up before the exam. */
  unmet: Uint8Array;
  /** By concept, in the sample: expected recall on the exam day. */
  recall: Float64Array;
  /** Seconds of study by day from today. */
  seconds: Float64Array;
  /** Concepts that come up by day from today, and how many of them for the first time. */
  asked: Float64Array;
  fresh: Float64Array;
  /** The concepts that were followed, as numbers in the course. */
  sample: Int32Array;
}

/** What is looked ahead from. */
export interface LookAheadInput {
  course: Course;
  beliefs: Beliefs;
  /** More than a few cost time and change little. */
  models: readonly LikelyModel[];
  today: number;
  /** Seconds for each day from today to the one before the exam. */
  seconds: Float64Array;
  /** The part of the days that will probably be kept; those left out are spread evenly. 1 when left out. */
  attendance?: number;
  /** At most so many concepts are followed, evenly chosen, with their part of the time. 120 when left out. */
  most?: number;
}

const usualSample = 120;

/**
 * Studies to the exam as the plan would, once under each likely model, and returns the weighted mean. Outcomes
 * are drawn by fixed numbers, so the same input gives the same result, and two plans differ by what they do and not by luck.
 */
export function lookAhead(input: LookAheadInput): LookAhead {
  const { course, today, seconds, models } = input;
  const sample = evenly(course.marks.length, input.most ?? usualSample);
  const part = sample.length / Math.max(1, course.marks.length);
  const small = pickCourse(course, sample);
  const result: LookAhead = {
    marks: 0,
    unmet: new Uint8Array(sample.length).fill(1),
    recall: new Float64Array(sample.length),
    seconds: new Float64Array(seconds.length),
    asked: new Float64Array(seconds.length),
    fresh: new Float64Array(seconds.length),
    sample,
  };
  for (const { index, weight } of models) {
    const beliefs = pickBeliefs(input.beliefs, index, sample);
    study(
      { ...input, course: small, beliefs, seconds: seconds.map((value) => value * part) },
      weight / part,
      result,
    );
    const only = [{ index: 0, weight: 1 }];
    for (let concept = 0; concept < sample.length; concept++) {
      const recall = believedRecall(beliefs, only, concept, today + seconds.length);
      result.marks += (weight / part) * (small.marks[concept] as number) * recall;
      (result.recall[concept] as number) += weight * recall;
      if (beliefs.responses[concept] !== 0) result.unmet[concept] = 0;
    }
  }
  // A sample's marks do not add up to just its part of the whole.
  const whole = sum(course.marks);
  const shown = sum(small.marks) / part;
  if (shown > 0) result.marks *= whole / shown;
  return result;
}

function study(input: LookAheadInput, share: number, result: LookAhead) {
  const { course, beliefs, today, seconds, attendance = 1 } = input;
  const models = [{ index: 0, weight: 1 }];
  let left = sum(seconds) * attendance;
  const examDay = today + seconds.length;
  for (let ahead = 0; ahead < seconds.length; ahead++) {
    const budget = seconds[ahead] as number;
    const isKept = Math.floor((ahead + 1) * attendance + 0.5) > Math.floor(ahead * attendance + 0.5);
    if (budget <= 0 || !isKept) continue;
    const day = today + ahead;
    const count = Math.ceil(budget / 3);
    const ranking = rankConcepts({ course, beliefs, models, today: day, examDay, secondsAhead: left, count });
    let spent = 0;
    for (const concept of ranking.order) {
      if (spent >= budget) break;
      spent += ranking.seconds[concept] as number;
      (result.asked[ahead] as number) += share;
      if (beliefs.responses[concept] === 0) (result.fresh[ahead] as number) += share;
      const recalled = drawn(concept, beliefs.responses[concept] as number) < chanceOf(beliefs, concept, day);
      askUnder(beliefs, 0, concept, day, recalled);
    }
    left -= spent;
    (result.seconds[ahead] as number) += share * spent;
  }
}

function chanceOf(beliefs: Beliefs, concept: number, day: number): number {
  if (beliefs.responses[concept] === 0) return 0.5;
  const days = Math.max(0, day - (beliefs.lastDay[concept] as number));
  const [model] = beliefs.models;
  return model ? recallUnder(model, days, beliefs.stability[0]?.[concept] as number) : 0;
}

/** A number in [0, 1) for a concept's next response: evenly spread over concepts and over responses. */
function drawn(concept: number, response: number): number {
  // Multiples of the golden ratio and of the square root of 2 are spread evenly (H. Weyl 1916).
  return (concept * 0.6180339887498949 + response * 0.41421356237309515 + 0.5) % 1;
}

function evenly(size: number, most: number): Int32Array {
  const count = Math.min(size, most);
  return Int32Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * size) / count));
}

function pick(column: Float64Array, sample: Int32Array): Float64Array {
  return Float64Array.from(sample, (concept) => column[concept] as number);
}

function pickCourse({ marks, seconds, guess }: Course, sample: Int32Array): Course {
  return { marks: pick(marks, sample), seconds: pick(seconds, sample), guess: pick(guess, sample) };
}

function pickBeliefs(beliefs: Beliefs, index: number, sample: Int32Array): Beliefs {
  return {
    models: beliefs.models.slice(index, index + 1),
    logWeights: new Float64Array(1),
    stability: beliefs.stability.slice(index, index + 1).map((column) => pick(column, sample)),
    difficulty: pick(beliefs.difficulty, sample),
    lastDay: pick(beliefs.lastDay, sample),
    responses: Uint16Array.from(sample, (concept) => beliefs.responses[concept] as number),
    // A model that is followed alone is taken as known.
    informative: Number.POSITIVE_INFINITY,
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
