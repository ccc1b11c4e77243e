import { expect, test } from "vitest";
import { discrimination, efficiency } from "@/lib/psychometrics/discrimination";
import { mean, variance } from "@/lib/psychometrics/moments";
import { alphaOf, effectiveWeights, shapeOf } from "@/lib/psychometrics/paper-statistics";

// Worked by hand. Five learners, three items; the totals are 3, 2, 1, 1, 0.
const a = [1, 1, 1, 0, 0];
const b = [1, 1, 0, 1, 0];
const c = [1, 0, 0, 0, 0];
const totals = [3, 2, 1, 1, 0];
/** What the learners scored on b and c. */
const restOfA = [2, 1, 0, 1, 0];

test("facility is the mean score, and the deviation is over n − 1", () => {
  expect(mean(a)).toBeCloseTo(0.6);
  // (3 · 0.4² + 2 · 0.6²) / 4
  expect(variance(a)).toBeCloseTo(0.3);
});

test("discrimination: 0.15 over the root of 0.3 · 0.7", () => {
  expect(discrimination(a, restOfA)).toBeCloseTo(0.15 / Math.sqrt(0.21), 12);
});

test("efficiency: 0.15 of the 0.4 that the same marks could have in the best order", () => {
  expect(efficiency(a, restOfA)).toBeCloseTo(0.375, 12);
});

test("alpha: 3/2 · (1 − 0.8 / 1.3)", () => {
  expect(alphaOf([a, b, c], totals)).toBeCloseTo(1.5 * (1 - 0.8 / 1.3), 12);
});

test("effective weights: the roots of 0.45, 0.45 and 0.4 over their sum", () => {
  const sum = 2 * Math.sqrt(0.45) + Math.sqrt(0.4);
  const weights = effectiveWeights([a, b, c], totals);
  expect(weights[0]).toBeCloseTo(Math.sqrt(0.45) / sum, 12);
  expect(weights[2]).toBeCloseTo(Math.sqrt(0.4) / sum, 12);
});

test("skewness 0.6 / 1.3^1.5 and kurtosis −0.3 / 1.69", () => {
  const { skewness, kurtosis } = shapeOf(totals);
  expect(skewness).toBeCloseTo(0.6 / 1.3 ** 1.5, 12);
  expect(kurtosis).toBeCloseTo(-0.3 / 1.69, 12);
});

test("an item that works against the rest has no effective weight", () => {
  expect(
    effectiveWeights(
      [
        [0, 1],
        [1, 0],
        [1, 0],
      ],
      [2, 1],
    ),
  ).toEqual([null, 0.5, 0.5]);
});

test("where nothing varies, nothing is told", () => {
  expect(discrimination([1, 1, 1], [0, 1, 2])).toBeNull();
  expect(efficiency([1, 1, 1], [0, 1, 2])).toBeNull();
  expect(
    alphaOf(
      [
        [1, 0, 1],
        [0, 1, 0],
      ],
      [1, 1, 1],
    ),
  ).toBeNull();
  expect(alphaOf([[1, 0, 1]], [1, 0, 1])).toBeNull();
  expect(shapeOf([2, 2, 2])).toEqual({ skewness: null, kurtosis: null });
});
