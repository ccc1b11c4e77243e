import { type Beliefs, likelyModels } from "./beliefs";
import { type StudyCalendar, secondsAhead } from "./calendar";
import type { Course } from "./course";
import { type LookAhead, lookAhead } from "./look-ahead";
import { rankConcepts } from "./rank-concepts";

/** What an exam plan is made from. */
export interface ExamPlanInput {
  course: Course;
  beliefs: Beliefs;
  calendar: StudyCalendar;
  /** A local day number. */
  today: number;
  /** The part of the planned days that will probably be kept (`attendanceOf`). */
  attendance: number;
  /** How many planned days that was learned from; none when left out. */
  daysPlanned?: number | undefined;
}

/** What to study today. */
export interface TodaysPlan {
  /** Concepts in order, as many as fit into today's minutes. */
  concepts: number[];
  /** How many of them never came up before. */
  fresh: number;
  /** How long they will probably take. */
  seconds: number;
  /** From 0 (nothing is known of how the learner forgets) to 1 (one way of forgetting is left). */
  certainty: number;
}

/** So many ways of forgetting are weighed for today's order, and so many are followed to the exam. */
export const modelsToday = 8;
const modelsAhead = 3;

/**
 * What to study today: the order of `rankConcepts`, until today's minutes are full. Nothing is carried over from
 * days that were missed: each day starts from what is remembered then and from the days that are left.
 * Empty on and after the exam day and on days off.
 * @param seconds another length for today than the calendar's, for somebody who wants to go on
 */
export function planToday(input: ExamPlanInput, seconds?: number): TodaysPlan {
  const { course, beliefs, calendar, today, attendance } = input;
  const ahead = secondsAhead(calendar, today);
  const models = likelyModels(beliefs, modelsToday);
  const budget = ahead.length > 0 ? (seconds ?? (ahead[0] as number)) : 0;
  const plan: TodaysPlan = { concepts: [], fresh: 0, seconds: 0, certainty: certaintyOf(beliefs) };
  if (budget <= 0) return plan;
  const later = ahead.subarray(1).reduce((sum, value) => sum + value, 0);
  const ranking = rankConcepts({
    course,
    beliefs,
    models,
    today,
    examDay: calendar.examDay,
    secondsAhead: budget + attendance * later,
    count: course.marks.length,
  });
  for (const concept of ranking.order) {
    const takes = ranking.seconds[concept] as number;
    if (plan.concepts.length > 0 && plan.seconds + takes > budget) break;
    plan.concepts.push(concept);
    plan.seconds += takes;
    if (beliefs.responses[concept] === 0) plan.fresh += 1;
  }
  return plan;
}

/** What the plan comes to on the exam day. */
export function expectedOutcome(input: ExamPlanInput): LookAhead {
  const { course, beliefs, calendar, today, attendance } = input;
  const models = likelyModels(beliefs, modelsAhead);
  return lookAhead({ course, beliefs, models, today, seconds: secondsAhead(calendar, today), attendance });
}

/** A point of the curve of minutes a day against marks. */
export interface CurvePoint {
  /** Minutes on a day of study: the calendar's, multiplied. */
  factor: number;
  marks: number;
}

/** Expected marks for multiples of the calendar's minutes: what more, or less, time would bring. */
export function scoreCurve(input: ExamPlanInput, factors: readonly number[]): CurvePoint[] {
  return factors.map((factor) => {
    const weekdayMinutes = input.calendar.weekdayMinutes.map((minutes) => minutes * factor);
    const { marks } = expectedOutcome({ ...input, calendar: { ...input.calendar, weekdayMinutes } });
    return { factor, marks };
  });
}

/**
 * The expected marks that a day off costs: the plan with the day and without it, and without an attendance that would
 * hide the difference. Never below zero: less study is not taken to help.
 */
export function costOfDayOff(input: ExamPlanInput, day: number): number {
  const kept = { ...input, attendance: 1 };
  const daysOff = new Set([...input.calendar.daysOff, day]);
  const without = expectedOutcome({ ...kept, calendar: { ...input.calendar, daysOff } });
  return Math.max(0, expectedOutcome(kept).marks - without.marks);
}

/** How far one way of forgetting stands out: 1 less the entropy of the models over its largest value. */
function certaintyOf(beliefs: Beliefs): number {
  const models = likelyModels(beliefs, beliefs.models.length);
  if (beliefs.models.length < 2) return 1;
  const entropy = models.reduce((sum, { weight }) => sum - weight * Math.log(weight), 0);
  return Math.max(0, 1 - entropy / Math.log(beliefs.models.length));
}
