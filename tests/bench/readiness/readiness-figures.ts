import { wilsonInterval } from "@/lib/shared/wilson-interval";
import { namedTruths } from "../planner/truths";
import { type ProjectionOutcome, projectionOf } from "./simulate-projection";
import { type ForecastOutcome, forecastOf } from "./simulate-readiness";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** Coverage of 80 % ranges and Brier scores, by truth and over the first three. */
export function readinessFigures(learners: number) {
  const names = Object.keys(namedTruths).slice(0, 3);
  const byTruth = names.map((name) => {
    const truth = namedTruths[name];
    if (!truth) throw new Error("Inconsistent: a truth without a name.");
    return Array.from({ length: learners }, (_, learner) => forecastOf(truth, learner));
  });
  return {
    all: summary(byTruth.flat()),
    ...Object.fromEntries(names.map((name, index) => [name, summary(byTruth[index] ?? [])])),
  };
}

function summary(outcomes: readonly (ForecastOutcome | null)[]) {
  const made = outcomes.filter((outcome) => outcome !== null);
  return {
    forecasts: made.length,
    tooLittle: outcomes.length - made.length,
    coverage: coverageOf(made),
    rangeWidth: round(mean(made.map(({ range }) => range.high - range.low))),
    markBrier: {
      forecast: round(mean(made.map(({ markBrier }) => markBrier.forecast))),
      running: round(mean(made.map(({ markBrier }) => markBrier.running))),
    },
    itemBrier: {
      forecast: round(mean(made.map(({ itemBrier }) => itemBrier.forecast))),
      running: round(mean(made.map(({ itemBrier }) => itemBrier.running))),
    },
  };
}

/** Nothing was tuned on these learners. */
const firstHeldOut = 10_000;
/** Questions of the paper. */
const examItems = 120;

/** The same for forecasts of an exam day that is still ahead: by truth, over the first three, and by how far it is. */
export function projectionFigures(learners: number) {
  const byTruth = Object.entries(namedTruths).map(([name, truth]) => ({
    name,
    outcomes: Array.from({ length: learners }, (_, learner) =>
      projectionOf(truth, firstHeldOut + learner, examItems),
    ),
  }));
  const all = byTruth.slice(0, 3).flatMap(({ outcomes }) => outcomes);
  const ahead = (from: number, to: number) =>
    projected(all.filter((one) => one && one.daysAhead >= from && one.daysAhead <= to));
  return {
    all: projected(all),
    byDaysAhead: { "1-7": ahead(1, 7), "8-21": ahead(8, 21), "22-45": ahead(22, 45) },
    ...Object.fromEntries(byTruth.map(({ name, outcomes }) => [name, projected(outcomes)])),
  };
}

function projected(outcomes: readonly (ProjectionOutcome | null)[]) {
  const made = outcomes.filter((outcome) => outcome !== null);
  return {
    forecasts: made.length,
    tooLittle: outcomes.length - made.length,
    coverage: coverageOf(made),
    rangeWidth: round(mean(made.map(({ range }) => range.high - range.low))),
    markBrier: round(mean(made.map(({ markBrier }) => markBrier))),
  };
}

function coverageOf(made: readonly { isHeld: boolean }[]) {
  const held = made.filter(({ isHeld }) => isHeld).length;
  const { low, high } = wilsonInterval(held, made.length);
  return { mean: round(held / made.length), low: round(low), high: round(high) };
}
