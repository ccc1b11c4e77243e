import type { Confidence } from "@/lib/exam/move";
import { type Interval, wilsonInterval } from "@/lib/shared/wilson-interval";
import type { RecordState } from "./fold";
import { type ConfidenceCount, listConfidence } from "./tallies";

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

/** How often a learner was right, by how sure they said they were. Answers without that are left out. */
export function calibrationOf(state: Pick<RecordState, "tallies">, bank: string): Calibration {
  const counts = listConfidence(state.tallies, bank);
  const months = [...new Set(counts.map(({ month }) => month))].sort();
  return {
    levels: countLevels(counts),
    months: months.map((month) => ({
      month,
      levels: countLevels(counts.filter((count) => count.month === month)),
    })),
  };
}

function countLevels(counts: readonly ConfidenceCount[]): LevelOutcome[] {
  return confidenceLevels.map((level) => {
    const ofLevel = counts.filter((count) => count.level === level);
    const right = sum(ofLevel.filter(({ isRight }) => isRight));
    const of = sum(ofLevel);
    return { level, right, of, share: of === 0 ? 0 : right / of, range: wilsonInterval(right, of) };
  });
}

function sum(counts: readonly ConfidenceCount[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}
