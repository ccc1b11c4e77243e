import { describe, expect, it } from "vitest";
import { createFsrsModel, recallAfter, stabilityAfter } from "@/lib/memory/engine/fsrs-model";
import {
  createForgettingModel,
  recallUnder,
  strengthened,
  weakened,
} from "@/lib/memory/plan/forgetting-model";
import { forgettingModels } from "@/lib/memory/plan/forgetting-models";
import fc from "@/tests/support/fast-check";

const fsrs = createFsrsModel();
const asFsrs = createForgettingModel({ growth: "spaced", start: 1, gain: 1, decay: 0.1542, prior: 1 });
const anyMemory = {
  stability: fc.double({ min: 0.05, max: 1000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  days: fc.integer({ min: 1, max: 200 }),
};

describe("a forgetting model", () => {
  it("is FSRS-6 within 1 % when nothing about it is changed", () => {
    fc.assert(
      fc.property(
        anyMemory.stability,
        anyMemory.difficulty,
        anyMemory.days,
        (stability, difficulty, days) => {
          const recall = recallAfter(fsrs, days, stability);
          expect(recallUnder(asFsrs, days, stability)).toBeCloseTo(recall, 2);
          const right = stabilityAfter(fsrs, stability, difficulty, recall, 3, days);
          expect(strengthened(asFsrs, stability, difficulty, recall) / right).toBeCloseTo(1, 2);
          const wrong = stabilityAfter(fsrs, stability, difficulty, recall, 1, days);
          if (wrong > 0.02) expect(weakened(asFsrs, stability, difficulty, recall) / wrong).toBeCloseTo(1, 1);
        },
      ),
    );
  });

  it("recalls 90 % after as many days as the stability, whatever the curve", () => {
    for (const model of forgettingModels) expect(recallUnder(model, 7, 7)).toBeCloseTo(0.9, 3);
  });

  it("never recalls more later, and never loses by a success, or gains by a failure unless each showing adds a trace", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forgettingModels),
        anyMemory.stability,
        anyMemory.difficulty,
        anyMemory.days,
        (model, stability, difficulty, days) => {
          const recall = recallUnder(model, days, stability);
          expect(recallUnder(model, days + 5, stability)).toBeLessThanOrEqual(recall + 1e-9);
          expect(strengthened(model, stability, difficulty, recall)).toBeGreaterThanOrEqual(stability);
          // A showing adds a trace in any case.
          if (model.growth === "adding") return;
          const least = Math.max(stability, model.start / 2, 0.01);
          expect(weakened(model, stability, difficulty, recall)).toBeLessThanOrEqual(least + 1e-9);
        },
      ),
    );
  });
});

describe("forgettingModels", () => {
  it("have prior chances that add up to 1", () => {
    expect(forgettingModels.reduce((sum, { prior }) => sum + prior, 0)).toBeCloseTo(1, 9);
  });
});
