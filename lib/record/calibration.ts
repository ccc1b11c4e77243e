import type { Confidence } from "@/lib/exam/move";
import { dateOf, dayOf } from "@/lib/memory/day";
import { type Interval, wilsonInterval } from "@/lib/shared/wilson-interval";
import type { RecordEvent } from "./event";
import { firstAnswers } from "./first-answers";

/** From how many answers of a level on a share of right ones is worth showing. */
export const enoughAnswers = 10;

/** All levels of confidence, surest first. */
export const confidenceLevels = ["sure", "unsure", "guess"] as const satisfies readonly Confidence[];

/** How often a learner was right at one level of confidence. */
export interface LevelOutcome {
  level: Confidence;
  right: number;
  of: number;
  /** `right` out of `of`, from 0 to 1; 0 without an answer. */
  share: number;
  /** Wilson's 95 % interval of the share. */
  range: Interval;
}

/** How well a learner knows what they know. */
export interface Calibration {
  /** All three levels, surest first. */
  levels: LevelOutcome[];
  /** The same by calendar month (2026-11), oldest first; months without such an answer are left out. */
  months: { month: string; levels: LevelOutcome[] }[];
}

/**
 * How often a learner was right, by how sure they said they were. Answers without that are left out.
 * @param events those that count (`countingEvents`)
 */
export function calibrationOf(events: readonly RecordEvent[], bank: string): Calibration {
  const answers = firstAnswers(events).flatMap(({ bank: of, confidence, correct, time, zone }) =>
    of === bank && confidence ? [{ confidence, correct, month: dateOf(dayOf(time, zone)).slice(0, 7) }] : [],
  );
  const months = [...new Set(answers.map(({ month }) => month))].sort();
  return {
    levels: countLevels(answers),
    months: months.map((month) => ({
      month,
      levels: countLevels(answers.filter((answer) => answer.month === month)),
    })),
  };
}

function countLevels(answers: readonly { confidence: Confidence; correct: boolean }[]): LevelOutcome[] {
  return confidenceLevels.map((level) => {
    const ofLevel = answers.filter(({ confidence }) => confidence === level);
    const right = ofLevel.filter(({ correct }) => correct).length;
    const of = ofLevel.length;
    return { level, right, of, share: of === 0 ? 0 : right / of, range: wilsonInterval(right, of) };
  });
}
