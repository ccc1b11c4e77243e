import { likelyModels } from "./beliefs";
import { secondsAhead } from "./calendar";
import type { ExamPlanInput } from "./exam-plan";
import { lookAhead } from "./look-ahead";

/** A concept that the plan does not expect to be known on the exam day, and why. */
export interface LeftOut {
  concept: number;
  /** Its expected recall on the day, if days go as planned. */
  recall: number;
  /**
   * `no-time`: it will not come up at all, because others bring more marks for the time. `fades`: it comes up, but not often
   * enough to hold. `slips`: it came up several times and keeps being forgotten.
   */
  reason: "no-time" | "fades" | "slips";
  marks: number;
}

/** Below this chance of recall a concept is not counted as learned: it would be forgotten more often than not. */
const learned = 0.5;
const oftenAsked = 4;
const hardFrom = 8;

/** What will not be learned in time: the concepts with the most marks first. Follows every concept, under one model. */
export function leftOut(input: ExamPlanInput): LeftOut[] {
  const { course, beliefs, calendar, today, attendance } = input;
  const models = likelyModels(beliefs, 1);
  const seconds = secondsAhead(calendar, today);
  const outcome = lookAhead({
    course,
    beliefs,
    models,
    today,
    seconds,
    attendance,
    most: course.marks.length,
  });
  const found: LeftOut[] = [];
  for (const concept of outcome.sample) {
    const recall = outcome.recall[concept] as number;
    if (recall >= learned) continue;
    const wasHard =
      (beliefs.responses[concept] as number) >= oftenAsked &&
      (beliefs.difficulty[concept] as number) >= hardFrom;
    const reason = outcome.unmet[concept] ? "no-time" : wasHard ? "slips" : "fades";
    found.push({ concept, recall, reason, marks: course.marks[concept] as number });
  }
  return found.sort((a, b) => b.marks - a.marks || a.concept - b.concept);
}
