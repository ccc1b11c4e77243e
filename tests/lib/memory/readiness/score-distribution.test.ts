import { describe, expect, it } from "vitest";
import { addNormal, chanceOfAtLeast, momentsOf, rangeOf } from "@/lib/memory/readiness/score-distribution";
import { trackRecord } from "@/lib/memory/readiness/track-record";
import fc from "@/tests/support/fast-check";

describe("momentsOf", () => {
  it("is binomial when all items are alike", () => {
    const { mean, variance } = momentsOf({ items: 10, chances: new Float64Array(50).fill(0.7) });
    expect(mean).toBeCloseTo(7, 9);
    expect(variance).toBeCloseTo(2.1, 9);
  });

  it("has nothing left to chance when the whole pool is asked and every answer is certain", () => {
    const { mean, variance } = momentsOf({ items: 4, chances: Float64Array.from([1, 1, 0, 0]) });
    expect([mean, variance]).toEqual([2, 0]);
  });

  it("is nothing for a part without items", () => {
    expect(momentsOf({ items: 5, chances: new Float64Array(0) })).toEqual({ mean: 0, variance: 0 });
  });
});

describe("a score distribution", () => {
  it("adds up to what was put in, wherever the mean is", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 140, noNaN: true }),
        fc.double({ min: 0, max: 400, noNaN: true }),
        (mean, variance) => {
          const distribution = new Float64Array(121);
          addNormal(distribution, mean, variance, 1);
          expect(distribution.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
          const { low, high } = rangeOf(distribution, 0.8);
          expect(low).toBeLessThanOrEqual(high);
          expect(chanceOfAtLeast(distribution, 0)).toBeCloseTo(1, 6);
          expect(chanceOfAtLeast(distribution, 121)).toBe(0);
        },
      ),
    );
  });

  it("holds about four fifths in its range", () => {
    const distribution = new Float64Array(121);
    addNormal(distribution, 80, 36, 1);
    const { low, high } = rangeOf(distribution, 0.8);
    // 79 %; one score more on either side would hold 84 %.
    expect([low, high]).toEqual([73, 87]);
  });
});

describe("trackRecord", () => {
  const sure = new Float64Array(11);
  sure[8] = 1;

  it("is nothing before an exam was sat", () => {
    expect(trackRecord([])).toBeNull();
  });

  it("counts what the ranges held and squares what was missed", () => {
    const sat = [
      { distribution: sure, score: 8, mark: 7 },
      { distribution: sure, score: 4, mark: 7 },
    ];
    expect(trackRecord(sat)).toEqual({ forecasts: 2, coverage: 0.5, brier: 0.5 });
  });
});
