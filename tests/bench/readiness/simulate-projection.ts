import { attendanceOf } from "@/lib/memory/plan/calendar";
import { followWidely, type PathAhead } from "@/lib/memory/plan/follow-plan";
import type { Check } from "@/lib/memory/readiness/answer-chance";
import { chanceToReach, forecastExam, projectionDrift } from "@/lib/memory/readiness/forecast";
import { createRandom, type Random, shuffle } from "@/lib/shared/random";
import { createPlanner } from "../planner/plan-policy";
import { courseOf } from "../planner/scenarios";
import { simulate } from "../planner/simulate";
import type { MakeTruth, Truth } from "../planner/truths";

/** A forecast of the exam's day that was made days or weeks before, and what came of it. */
export interface ProjectionOutcome {
  /** Days from the forecast to the exam. */
  daysAhead: number;
  range: { low: number; high: number };
  isHeld: boolean;
  /** Squared error of the probability of reaching 70 %. */
  markBrier: number;
}

const accident = { guess: 0.25, slip: 0.03 };
const markShare = 0.7;

/**
 * A learner studies by the plan for 4 to 23 days; then their score on the exam's day, 1 to 45 days ahead, is forecast.
 * They go on with the plan, miss days as they do, and sit a paper of four-option questions on as many concepts. Concepts,
 * minutes and missed days differ by learner. `null` where the forecast was that there is too little.
 * @param examItems questions of the paper
 */
export function projectionOf(
  makeTruth: MakeTruth,
  learner: number,
  examItems: number,
): ProjectionOutcome | null {
  const random = createRandom(`projection/${learner}`);
  const concepts = 150 + Math.floor(random() * 350);
  const askedOn = 4 + Math.floor(random() * 20);
  const days = askedOn + 1 + Math.floor(45 * random() ** 1.5);
  const minutes = 10 + Math.floor(random() * 30);
  const scenario = { name: "", concepts, days, minutes, missed: 0.3 * random() };
  const course = courseOf(concepts, learner);
  const planner = createPlanner({ course, examDay: days, minutes }, true);
  let truth: Truth | undefined;
  let made: { day: number; paths: PathAhead[]; checks: Check[] } | undefined;
  let kept = 0;
  simulate(
    (...input) => {
      truth = makeTruth(...input);
      return truth;
    },
    () => ({
      order(day) {
        if (!made && day >= askedOn) {
          const seconds = planner.secondsOf();
          const paths = followWidely({
            course: { ...course, seconds },
            beliefs: planner.beliefs,
            calendar: { examDay: days, weekdayMinutes: Array(7).fill(minutes), daysOff: new Set() },
            today: day,
            attendance: attendanceOf(day, kept),
            daysPlanned: day,
          });
          made = { day, paths, checks: [...planner.checks] };
        }
        kept += 1;
        return planner.policy.order(day);
      },
      observe: (...response) => planner.policy.observe(...response),
    }),
    scenario,
    course,
    learner,
  );
  const [path] = made?.paths ?? [];
  // Every day from then on was missed: nobody looked at a forecast.
  if (!made || !path || !truth) return null;
  const readiness = forecastExam({
    items: Array.from(path.outcome.sample, (_, concept) => ({ domain: 0, concept, shift: 0, ...accident })),
    seats: [examItems],
    recalls: made.paths.map(({ weight, outcome: { recall } }) => ({ weight, recall })),
    study: made.checks,
    exams: [],
    drift: projectionDrift,
  });
  const mark = Math.ceil(markShare * examItems - 1e-9);
  const chance = chanceToReach(readiness, mark);
  if (readiness.kind === "too-little" || chance === null) return null;
  const score = sit(truth, { concepts, days, examItems }, random);
  const { range } = readiness;
  return {
    daysAhead: days - made.day,
    range,
    isHeld: score >= range.low && score <= range.high,
    markBrier: (chance - (score >= mark ? 1 : 0)) ** 2,
  };
}

function sit(truth: Truth, paper: { concepts: number; days: number; examItems: number }, random: Random) {
  let score = 0;
  for (const concept of shuffle([...Array(paper.concepts).keys()], random).slice(0, paper.examItems)) {
    const recall = truth.recall(concept, paper.days);
    const chance = recall * (1 - accident.slip) + (1 - recall) * accident.guess;
    if (random() < chance) score += 1;
  }
  return score;
}
