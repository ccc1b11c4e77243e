import { describe, expect, it } from "vitest";
import { evidenceLossOf } from "../../bench/memory/evidence-loss";
import { plan } from "../../bench/planner/plan-policy";
import { fixedFsrs } from "../../bench/planner/policies";
import { courseOf } from "../../bench/planner/scenarios";
import { type MakePolicy, simulate } from "../../bench/planner/simulate";
import { halfLife, perturbedFsrs } from "../../bench/planner/truths";
import { projectionOf } from "../../bench/readiness/simulate-projection";
import { forecastOf } from "../../bench/readiness/simulate-readiness";

// Small versions of `npm run bench:memory` and `npm run bench:planner`, on fixed seeds.

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const learners = (count: number) => [...Array(count).keys()];

describe("evidence on simulated mixed histories", () => {
  it("predicts recall better than right is Good and wrong is Again", () => {
    const losses = learners(30).map((learner) => evidenceLossOf(learner));
    const naive = mean(losses.map((loss) => loss.naive));
    const evidence = mean(losses.map((loss) => loss.evidence));
    expect(evidence).toBeLessThan(0.985 * naive);
    expect(mean(losses.map((loss) => loss.nextResponse.evidence))).toBeLessThan(
      mean(losses.map((loss) => loss.nextResponse.naive)),
    );
  });
});

describe("the plan on simulated learners", () => {
  const scenario = { name: "", concepts: 120, days: 14, minutes: 15, missed: 0.1 };
  const lost = (truth: ReturnType<typeof halfLife>, policy: MakePolicy) =>
    mean(
      learners(6).map((learner) => simulate(truth, policy, scenario, courseOf(120, learner), learner).lost),
    );

  it("loses fewer marks than the best fixed retention, whether forgetting is slow or fast", () => {
    for (const truth of [perturbedFsrs(0.2, 0.4), halfLife(2.5)]) {
      const best = Math.min(...[0.8, 0.85, 0.9, 0.95].map((retention) => lost(truth, fixedFsrs(retention))));
      expect(lost(truth, plan)).toBeLessThan(0.9 * best);
    }
  });
});

describe("readiness of simulated learners", () => {
  it("is right about as often as it says, and more than the running percentage", () => {
    const outcomes = [perturbedFsrs(0.2, 0.4), halfLife(2.5)]
      .flatMap((truth) => learners(15).map((learner) => forecastOf(truth, learner)))
      .filter((outcome) => outcome !== null);
    expect(outcomes.length).toBeGreaterThan(20);
    const held = mean(outcomes.map(({ isHeld }) => (isHeld ? 1 : 0)));
    // Of 30, four fifths give or take three standard errors; the bench says it more exactly.
    expect(held).toBeGreaterThan(0.58);
    expect(mean(outcomes.map(({ markBrier }) => markBrier.forecast))).toBeLessThan(
      mean(outcomes.map(({ markBrier }) => markBrier.running)),
    );
    expect(mean(outcomes.map(({ itemBrier }) => itemBrier.forecast))).toBeLessThan(
      mean(outcomes.map(({ itemBrier }) => itemBrier.running)),
    );
  });
});

describe("forecasts of an exam day that is still ahead", () => {
  it("hold the score about as often as they say, and know more than a coin", () => {
    const outcomes = [perturbedFsrs(0.2, 0.4), halfLife(2.5)]
      .flatMap((truth) => learners(15).map((learner) => projectionOf(truth, learner, 120)))
      .filter((outcome) => outcome !== null);
    expect(outcomes.length).toBeGreaterThan(20);
    // Four fifths of 30, give or take three standard errors.
    const held = mean(outcomes.map(({ isHeld }) => (isHeld ? 1 : 0)));
    expect(held).toBeGreaterThan(0.58);
    expect(mean(outcomes.map(({ range }) => range.high - range.low))).toBeLessThan(30);
    expect(mean(outcomes.map(({ markBrier }) => markBrier))).toBeLessThan(0.15);
  });
});
