import {
  type Beliefs,
  believedRecall,
  createBeliefs,
  learnFrom,
  likelyModels,
} from "@/lib/memory/plan/beliefs";
import { attendanceOf } from "@/lib/memory/plan/calendar";
import { rankConcepts } from "@/lib/memory/plan/rank-concepts";
import type { Check } from "@/lib/memory/readiness/answer-chance";
import type { MakePolicy, Policy, Setting } from "./simulate";

/** Our guess of the seconds an item takes, before the learner's own times say better. */
const usualSeconds = { recall: 10, choice: 18 };
const usualWeight = 8;
const slip = 0.03;

/** The plan of lib/memory/plan, fed with answers and times as the app would. */
export const plan: MakePolicy = (setting) => createPlanner(setting).policy;

/** A planner whose beliefs can be looked into. */
export interface Planner {
  policy: Policy;
  beliefs: Beliefs;
  /** Every response on a later day than the one before, with what was expected of it. */
  checks: Check[];
  /** Seconds that a response usually takes, by concept. */
  secondsOf(): Float64Array;
}

/** The plan with its beliefs; forecasts are kept only when asked for, because they take time. */
export function createPlanner({ course, examDay, minutes }: Setting, keepsChecks = false): Planner {
  const size = course.marks.length;
  const beliefs = createBeliefs(size);
  const pace = {
    recall: { sum: usualSeconds.recall * usualWeight, count: usualWeight },
    choice: { sum: usualSeconds.choice * usualWeight, count: usualWeight },
  };
  const kindOf = (concept: number) => ((course.guess[concept] as number) > 0 ? "choice" : "recall");
  const secondsOf = () =>
    Float64Array.from({ length: size }, (_, concept) => {
      const { sum, count } = pace[kindOf(concept)];
      return sum / count;
    });
  let kept = 0;
  const checks: Check[] = [];
  const policy: Policy = {
    order(day) {
      const daysAhead = 1 + (examDay - day - 1) * attendanceOf(day, kept);
      kept += 1;
      return rankConcepts({
        course: { ...course, seconds: secondsOf() },
        beliefs,
        models: likelyModels(beliefs, 8),
        today: day,
        examDay,
        secondsAhead: daysAhead * minutes * 60,
        count: Math.min(size, Math.ceil((minutes * 60) / 3)),
      }).order;
    },
    observe(concept, day, right, took) {
      const guess = course.guess[concept] as number;
      const likelihoods = right ? { known: 1 - slip, unknown: guess } : { known: slip, unknown: 1 - guess };
      if (keepsChecks && beliefs.responses[concept] !== 0 && (beliefs.lastDay[concept] as number) < day) {
        const recall = believedRecall(beliefs, likelyModels(beliefs, 4), concept, day);
        checks.push({ recall, guess, slip, correct: right });
      }
      learnFrom(beliefs, { concept, day, correct: right, likelihoods });
      const ofKind = pace[kindOf(concept)];
      ofKind.sum += took;
      ofKind.count += 1;
    },
  };
  return { policy, beliefs, checks, secondsOf };
}
