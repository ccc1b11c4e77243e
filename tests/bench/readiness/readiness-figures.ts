import { wilsonInterval } from "@/lib/shared/wilson-interval";
import { namedTruths } from "../planner/truths";
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
  const held = made.filter(({ isHeld }) => isHeld).length;
  const { low, high } = wilsonInterval(held, made.length);
  return {
    forecasts: made.length,
    tooLittle: outcomes.length - made.length,
    coverage: { mean: round(held / made.length), low: round(low), high: round(high) },
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
