import { likelyModels } from "./beliefs";
import { attendanceSpread, secondsAhead } from "./calendar";
import type { ExamPlanInput } from "./exam-plan";
import { type LookAhead, lookAhead } from "./look-ahead";

/** One way in which the time until the exam may go, and how probable it is. */
export interface PathAhead {
  weight: number;
  outcome: LookAhead;
}

/** So many of the likely ways of forgetting are followed for a mean, and for a range. */
const modelsForMean = 3;
const modelsForRange = 6;
/** And so many with more and with fewer days kept. */
const modelsForDays = 2;

/**
 * Three values that stand for a normal distribution, in standard deviations, with their weights: the mean and the
 * variance are right (Gauss and Hermite's quadrature; M. Abramowitz and I. A. Stegun 1964, 25.4.46).
 */
const nodes = [
  { at: 0, weight: 2 / 3, models: modelsForRange },
  { at: -Math.sqrt(3), weight: 1 / 6, models: modelsForDays },
  { at: Math.sqrt(3), weight: 1 / 6, models: modelsForDays },
];

/** Studies to the exam as the plan would, once under each of the likely ways of forgetting. */
export function followPlan(input: ExamPlanInput): PathAhead[] {
  return pathsUnder(input, modelsForMean);
}

/** The same for a range: more ways of forgetting, and more and fewer of the planned days kept. */
export function followWidely(input: ExamPlanInput): PathAhead[] {
  const { calendar, today, attendance, daysPlanned = 0 } = input;
  const days = secondsAhead(calendar, today).filter((seconds) => seconds > 0).length;
  const spread = attendanceSpread(attendance, daysPlanned, days);
  return nodes.flatMap(({ at, weight, models }) =>
    pathsUnder({ ...input, attendance: Math.min(1, Math.max(0, attendance + at * spread)) }, models).map(
      (path) => ({ ...path, weight: weight * path.weight }),
    ),
  );
}

function pathsUnder(
  { course, beliefs, calendar, today, attendance }: ExamPlanInput,
  most: number,
): PathAhead[] {
  const seconds = secondsAhead(calendar, today);
  return likelyModels(beliefs, most).map(({ index, weight }) => ({
    weight,
    outcome: lookAhead({ course, beliefs, models: [{ index, weight: 1 }], today, seconds, attendance }),
  }));
}
