import { groupByCase } from "@/lib/exam/group-by-case";
import { believedRecall, likelyModels } from "@/lib/memory/plan/beliefs";
import { minutesOn } from "@/lib/memory/plan/calendar";
import { expectedSeconds } from "@/lib/memory/plan/course";
import { type ExamPlanInput, modelsToday, planToday } from "@/lib/memory/plan/exam-plan";
import { type ConceptIndex, faceOf } from "./bank-course";

/** One thing to study today. */
export interface ListedItem {
  item: string;
  /** The place of its domain. */
  domain: number;
  isNew: boolean;
  /** How long it will probably take. */
  seconds: number;
}

/** Today's study. */
export interface TodaysList {
  /** In the order in which they come up. */
  items: ListedItem[];
  /** How long they will probably take. */
  seconds: number;
  /** How long today's study is meant to be, and how much of it lies behind the learner. */
  plannedSeconds: number;
  doneSeconds: number;
}

/** So little time is left over when the next thing does not fit. */
const nothingLeft = 30;

/**
 * What to study today: the plan's order, within what is left of today's minutes. What was asked today already counts as time
 * that was spent, at the pace that the plan reckons with, so that coming back in the evening goes on with the plan.
 * @param length seconds to study now instead, whatever was done before: for somebody who wants to go on, or has less time
 */
export function todaysList(index: ConceptIndex, plan: ExamPlanInput, length?: number): TodaysList {
  const { beliefs, calendar, today, course } = plan;
  const plannedSeconds = 60 * minutesOn(calendar, today);
  const doneSeconds = secondsDone(plan);
  const left = plannedSeconds - doneSeconds;
  const budget = length ?? (left > nothingLeft ? left : 0);
  const { concepts } = planToday(plan, budget);
  const models = likelyModels(beliefs, modelsToday);
  const listed = concepts
    // Left out by the learner.
    .filter((concept) => (course.marks[concept] as number) > 0)
    .map((concept) => {
      const responses = beliefs.responses[concept] as number;
      const face = faceOf(index, concept, responses);
      const recall = responses === 0 ? 0.5 : believedRecall(beliefs, models, concept, today);
      return {
        item: face.id,
        case: face.case,
        domain: index.domainOf[concept] ?? 0,
        isNew: responses === 0,
        seconds: expectedSeconds(course, concept, recall, responses === 0),
      };
    });
  const items = groupByCase(listed, (one) => one.case)
    .flat()
    .map(({ case: _, ...one }) => one);
  return {
    items,
    seconds: items.reduce((sum, { seconds }) => sum + seconds, 0),
    plannedSeconds,
    doneSeconds,
  };
}

/** What today's responses took, by the plan's reckoning: pauses and a phone on the table are not study. */
function secondsDone({ beliefs, course, today }: ExamPlanInput): number {
  let seconds = 0;
  for (let concept = 0; concept < course.marks.length; concept++) {
    if (beliefs.responses[concept] === 0 || (beliefs.lastDay[concept] as number) < today) continue;
    seconds += expectedSeconds(course, concept, 0.8, beliefs.responses[concept] === 1);
  }
  return seconds;
}
