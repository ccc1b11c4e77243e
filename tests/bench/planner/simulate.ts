import { logNormal, luck, natureOf } from "./noise";
import type { Course, Scenario } from "./scenarios";
import type { MakeTruth } from "./truths";

/** Decides what a learner studies. It sees what an app sees: answers and times, never the memory behind them. */
export interface Policy {
  /** What to ask on a day, in order. Asking stops when the minutes are over. */
  order(day: number): ArrayLike<number>;
  /** What came of it, at once. */
  observe(concept: number, day: number, right: boolean, seconds: number): void;
}

/** What a policy is told at the start. */
export interface Setting {
  course: Course;
  examDay: number;
  minutes: number;
}

export type MakePolicy = (setting: Setting) => Policy;

/** How a study ended. */
export interface Outcome {
  /** Marks lost on the day by not recalling, of 100. What is guessed right on the day is not taken off. */
  lost: number;
  seconds: number;
}

const slip = 0.03;

/** One learner, one policy, from day 0 to the exam. */
export function simulate(
  makeTruth: MakeTruth,
  makePolicy: MakePolicy,
  scenario: Scenario,
  course: Course,
  learner: number,
): Outcome {
  const { concepts, days, minutes, missed } = scenario;
  const truth = makeTruth(learner, concepts);
  const nature = natureOf(learner, "pace");
  const pace = 9 * logNormal(nature, 0.25);
  const policy = makePolicy({ course, examDay: days, minutes });
  const counts = new Uint16Array(concepts);
  let seconds = 0;
  for (let day = 0; day < days; day++) {
    if (luck(learner, day, 0, 7) < missed) continue;
    const order = policy.order(day);
    let spent = 0;
    for (let place = 0; place < order.length && spent < minutes * 60; place++) {
      const concept = order[place] as number;
      const count = counts[concept] as number;
      const recalled = truth.ask(concept, day);
      const chance = recalled ? 1 - slip : (course.guess[concept] as number);
      const right = luck(learner, concept, count, 1) < chance;
      const noise = 0.5 + luck(learner, concept, count, 2);
      const took =
        pace *
        noise *
        (right ? 1 : 1.7) *
        (count === 0 ? 1.5 : 1) *
        ((course.guess[concept] as number) > 0 ? 1.5 : 1);
      counts[concept] = count + 1;
      spent += took;
      policy.observe(concept, day, right, took);
    }
    seconds += spent;
  }
  let lost = 0;
  for (let concept = 0; concept < concepts; concept++) {
    lost += (course.marks[concept] as number) * (1 - truth.recall(concept, days));
  }
  return { lost, seconds };
}
