import { believedRecall, likelyModels } from "@/lib/memory/plan/beliefs";
import { chanceToReach, forecastExam } from "@/lib/memory/readiness/forecast";
import { chanceOfAtLeast } from "@/lib/memory/readiness/score-distribution";
import { createRandom, shuffle } from "@/lib/shared/random";
import { createPlanner } from "../planner/plan-policy";
import { courseOf } from "../planner/scenarios";
import { simulate } from "../planner/simulate";
import type { MakeTruth, Truth } from "../planner/truths";

/** One learner's forecast and what came of it, with the same from the running percentage of right answers. */
export interface ForecastOutcome {
  score: number;
  range: { low: number; high: number };
  isHeld: boolean;
  /** Squared errors of the probability of reaching the mark. */
  markBrier: { forecast: number; running: number };
  /** Mean squared errors of each item's chance of a right answer. */
  itemBrier: { forecast: number; running: number };
}

const examItems = 60;
/** The mark asked about: 70 % of the items. */
const mark = 42;
const accident = { guess: 0.25, slip: 0.03 };

/**
 * A learner studies by the plan for some days, and sits a paper of 60 four-option questions on as many concepts a day
 * later; how many days, concepts and minutes differ by learner. `null` where the forecast was that there is too little.
 */
export function forecastOf(makeTruth: MakeTruth, learner: number): ForecastOutcome | null {
  const random = createRandom(`readiness/${learner}`);
  const concepts = 150 + Math.floor(random() * 350);
  const days = 5 + Math.floor(random() * 25);
  const scenario = {
    name: "",
    concepts,
    days,
    minutes: 10 + Math.floor(random() * 30),
    missed: 0.3 * random(),
  };
  const course = courseOf(concepts, learner);
  let truth: Truth | undefined;
  const planner = createPlanner({ course, examDay: days, minutes: scenario.minutes }, true);
  let right = 0;
  let answered = 0;
  simulate(
    (...input) => {
      truth = makeTruth(...input);
      return truth;
    },
    () => ({
      order: (day) => planner.policy.order(day),
      observe(concept, day, correct, seconds) {
        right += correct ? 1 : 0;
        answered += 1;
        planner.policy.observe(concept, day, correct, seconds);
      },
    }),
    scenario,
    course,
    learner,
  );
  const models = likelyModels(planner.beliefs, 6);
  const all = [...course.marks.keys()];
  const readiness = forecastExam({
    items: all.map((concept) => ({ domain: 0, concept, shift: 0, ...accident })),
    seats: [examItems],
    recalls: models.map((model) => ({
      weight: model.weight,
      recall: Float64Array.from(all, (concept) =>
        believedRecall(planner.beliefs, [{ index: model.index, weight: 1 }], concept, days),
      ),
    })),
    study: planner.checks,
    exams: [],
  });
  if (readiness.kind === "too-little" || !truth) return null;

  const running = right / answered;
  let score = 0;
  const errors = { forecast: 0, running: 0 };
  for (const concept of shuffle(all, random).slice(0, examItems)) {
    const recall = truth.recall(concept, days);
    const isRight = random() < recall * (1 - accident.slip) + (1 - recall) * accident.guess;
    const expected = believedRecall(planner.beliefs, models, concept, days);
    const chance = expected * (1 - accident.slip) + (1 - expected) * accident.guess;
    score += isRight ? 1 : 0;
    errors.forecast += (chance - (isRight ? 1 : 0)) ** 2 / examItems;
    errors.running += (running - (isRight ? 1 : 0)) ** 2 / examItems;
  }
  const reached = score >= mark ? 1 : 0;
  const byRunning = chanceOfAtLeast(binomial(examItems, running), mark);
  return {
    score,
    range: readiness.range,
    isHeld: score >= readiness.range.low && score <= readiness.range.high,
    markBrier: {
      forecast: ((chanceToReach(readiness, mark) ?? 0) - reached) ** 2,
      running: (byRunning - reached) ** 2,
    },
    itemBrier: errors,
  };
}

/** The chances of 0, 1, 2 and more successes in independent trials. */
function binomial(trials: number, chance: number): Float64Array {
  const chances = new Float64Array(trials + 1);
  chances[0] = 1;
  for (let trial = 0; trial < trials; trial++) {
    for (let count = trial + 1; count >= 0; count--) {
      const fewer = count > 0 ? (chances[count - 1] as number) : 0;
      chances[count] = (chances[count] as number) * (1 - chance) + fewer * chance;
    }
  }
  return chances;
}
