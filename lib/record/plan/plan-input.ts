import type { Pace } from "@/lib/exam/plan-day";
import type { StudyCalendar } from "@/lib/memory/plan/calendar";
import type { ExamPlanInput } from "@/lib/memory/plan/exam-plan";
import { type ConceptIndex, courseOf, type PlanBank } from "./bank-course";
import type { Study } from "./study";

/** What of a plan is known from the record beside the study. Plain data, so that it can go to a worker. */
export interface PlanWish {
  /** Today's local day number. */
  today: number;
  calendar: StudyCalendar;
  /** The part of the planned days that will probably be kept. */
  attendance: number;
  /** How many planned days that was learned from. */
  daysPlanned: number;
  pace: Pace;
  /** Concepts that the learner left out. */
  suspended: ReadonlySet<string>;
}

/** What an exam plan is made from. */
export function planInput(
  index: ConceptIndex,
  bank: PlanBank,
  { beliefs }: Study,
  { today, calendar, attendance, daysPlanned, pace, suspended }: PlanWish,
): ExamPlanInput {
  const course = courseOf(index, bank, { responses: beliefs.responses, pace, suspended });
  return { course, beliefs, calendar, today, attendance, daysPlanned };
}
