import { createBeliefs, learnFrom } from "@/lib/memory/plan/beliefs";
import { shareMarks } from "@/lib/memory/plan/course";
import {
  costOfDayOff,
  type ExamPlanInput,
  expectedOutcome,
  planToday,
  scoreCurve,
} from "@/lib/memory/plan/exam-plan";
import { leftOut } from "@/lib/memory/plan/left-out";
import { createRandom } from "@/lib/shared/random";
import { spreadOf } from "../spread";

const concepts = 2000;
const days = 90;
const today = 20_000;

/** A learner three weeks into a course of 2,000 concepts, 90 days before the exam: 700 concepts met, 1,800 responses. */
export function aBigPlan(): ExamPlanInput {
  const random = createRandom("plan-time");
  const beliefs = createBeliefs(concepts);
  for (let day = today - 21; day < today; day++) {
    for (let response = 0; response < 86; response++) {
      const correct = random() < 0.8;
      const likelihoods = correct ? { known: 0.97, unknown: 0.25 } : { known: 0.03, unknown: 0.75 };
      learnFrom(beliefs, { concept: Math.floor(random() * 700), day, correct, likelihoods });
    }
  }
  return {
    course: {
      marks: shareMarks(
        Uint8Array.from({ length: concepts }, (_, index) => index % 8),
        [25, 20, 16, 13, 10, 8, 5, 3],
      ),
      seconds: new Float64Array(concepts).fill(15),
      guess: Float64Array.from({ length: concepts }, (_, index) => (index % 2 === 0 ? 0.25 : 0)),
    },
    beliefs,
    calendar: { examDay: today + days, weekdayMinutes: [30, 30, 30, 30, 30, 60, 60], daysOff: new Set() },
    today,
    attendance: 0.85,
  };
}

/** Milliseconds to plan today, and for each other thing that the plan's page says. */
export function planTime() {
  const plan = aBigPlan();
  const measure = (run: () => unknown) => {
    const figures: number[] = [];
    for (let round = -3; round < 15; round++) {
      const start = performance.now();
      run();
      if (round >= 0) figures.push(performance.now() - start);
    }
    return spreadOf(figures);
  };
  return {
    concepts,
    days,
    todayMs: measure(() => planToday(plan)),
    expectedOutcomeMs: measure(() => expectedOutcome(plan)),
    curveOfFiveMs: measure(() => scoreCurve(plan, [0.5, 0.75, 1, 1.5, 2])),
    costOfDayOffMs: measure(() => costOfDayOff(plan, today + 1)),
    leftOutMs: measure(() => leftOut(plan)),
  };
}
