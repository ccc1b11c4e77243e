import { minutesOn, secondsAhead } from "@/lib/memory/plan/calendar";
import { costOfDayOff, type ExamPlanInput } from "@/lib/memory/plan/exam-plan";
import { followPlan, followWidely, type PathAhead } from "@/lib/memory/plan/follow-plan";
import { type LeftOut, leftOut } from "@/lib/memory/plan/left-out";
import type { LookAhead } from "@/lib/memory/plan/look-ahead";
import { accidentsOfItem, type ConceptIndex } from "./bank-course";
import { forecastAfter, type ReadinessParts, type ReadinessView } from "./read-readiness";

/** What comes on one day. */
export interface DayAhead {
  /** A local day number. */
  day: number;
  minutes: number;
  isOff: boolean;
  /** Concepts that will probably come up, and how many of them for the first time. */
  asked: number;
  fresh: number;
}

/** What the plan comes to. */
export interface PlanOutlook {
  days: DayAhead[];
  /** The forecast for the exam day, if days go as planned. */
  onDay: ReadinessView;
}

/** Follows the plan to the exam. */
export function planOutlook(plan: ExamPlanInput, parts: ReadinessParts): PlanOutlook {
  const { calendar, today } = plan;
  const ahead = followPlan(plan);
  const mean = (of: (outcome: LookAhead) => number | undefined) =>
    ahead.reduce((sum, { weight, outcome }) => sum + weight * (of(outcome) ?? 0), 0);
  return {
    days: Array.from({ length: Math.max(0, calendar.examDay - today) }, (_, place) => ({
      day: today + place,
      minutes: minutesOn(calendar, today + place),
      isOff: calendar.daysOff.has(today + place),
      asked: mean(({ asked }) => asked[place]),
      fresh: mean(({ fresh }) => fresh[place]),
    })),
    onDay: forecastAfter(parts, followWidely(plan)),
  };
}

/** A point of the curve of time against score. */
export interface CurvePoint {
  /** Multiple of the learner's own minutes. */
  factor: number;
  /** Minutes on an average day, days without study among them. */
  minutesADay: number;
  /** The score that is expected on the exam day, in percent. */
  score: number;
  /** Holds the score in four cases of five, in percent; `null` where there is too little to say. */
  range: { low: number; high: number } | null;
}

/** Multiples of the learner's own minutes; 1 is the plan as it stands. */
const factors = [0.25, 0.5, 0.75, 1, 1.5, 2];

/** What more, or less, time would bring. */
export function planCurve(plan: ExamPlanInput, parts: ReadinessParts): CurvePoint[] {
  const { calendar, today } = plan;
  const seconds = secondsAhead(calendar, today);
  const average = seconds.reduce((sum, value) => sum + value, 0) / 60 / Math.max(1, seconds.length);
  return factors.map((factor) => {
    const weekdayMinutes = calendar.weekdayMinutes.map((minutes) => minutes * factor);
    const ahead = followWidely({ ...plan, calendar: { ...calendar, weekdayMinutes } });
    return { factor, minutesADay: factor * average, ...scoreAfter(plan, parts, ahead) };
  });
}

/** The score that is expected, in percent; by what is remembered alone where there is too little for a forecast. */
function scoreAfter(
  { course }: ExamPlanInput,
  parts: ReadinessParts,
  ahead: readonly PathAhead[],
): Pick<CurvePoint, "score" | "range"> {
  const view = forecastAfter(parts, ahead);
  const [paper] = view.kind === "forecast" ? view.papers : [];
  if (paper) {
    const percent = (right: number) => (100 * right) / paper.of;
    return {
      score: percent(paper.mean),
      range: { low: percent(paper.low), high: percent(paper.high) },
    };
  }
  const total = course.marks.reduce((sum, marks) => sum + marks, 0);
  const marks = ahead.reduce((sum, { weight, outcome }) => sum + weight * outcome.marks, 0);
  const known = total === 0 ? 0 : marks / total;
  const { guess, slip } = usualAccidents(parts.index);
  return { score: 100 * (known * (1 - slip) + (1 - known) * guess), range: null };
}

/** The accidents of the bank's questions, on average. */
function usualAccidents({ faces }: ConceptIndex): { guess: number; slip: number } {
  const all = faces
    .flat()
    .filter(({ kind }) => kind === "question")
    .map(accidentsOfItem);
  const mean = (of: (one: { guess: number; slip: number }) => number) =>
    all.length === 0 ? 0 : all.reduce((sum, one) => sum + of(one), 0) / all.length;
  return { guess: mean(({ guess }) => guess), slip: mean(({ slip }) => slip) };
}

/** What a day off would cost, in percent of the exam's marks. */
export interface DayOffCost {
  day: number;
  cost: number;
}

/** What each of the next days of study would cost if it were taken off. */
export function daysOffCosts(plan: ExamPlanInput, count: number): DayOffCost[] {
  const { calendar, today, course } = plan;
  const total = course.marks.reduce((sum, marks) => sum + marks, 0);
  const days: number[] = [];
  for (let day = today + 1; day < calendar.examDay && days.length < count; day++) {
    if (minutesOn(calendar, day) > 0) days.push(day);
  }
  return days.map((day) => ({ day, cost: total === 0 ? 0 : (100 * costOfDayOff(plan, day)) / total }));
}

/** What will not be learned in time, with the items by which it can be looked at. */
export interface LeftOutConcept extends Pick<LeftOut, "reason" | "recall"> {
  concept: string;
  /** The place of its domain. */
  domain: number;
  item: string;
}

/** What will probably not be known on the day, most marks first. */
export function notLearned(plan: ExamPlanInput, index: ConceptIndex): LeftOutConcept[] {
  return leftOut(plan)
    .filter(({ marks }) => marks > 0)
    .map(({ concept, reason, recall }) => ({
      concept: index.concepts[concept] ?? "",
      domain: index.domainOf[concept] ?? 0,
      item: index.faces[concept]?.[0]?.id ?? "",
      reason,
      recall,
    }));
}
