import { describe, expect, it } from "vitest";
import { Fsrs, fsrsWeights, retrievability } from "@/lib/memory/fsrs";
import { applyReview } from "@/lib/memory/memory-state";
import { createSpacing, dueDayOf, previewIntervals } from "@/lib/memory/spacing";
import fc from "@/tests/support/fast-check";

const usual = createSpacing();

describe("dueDayOf", () => {
  it("makes a first Good due after two days, and Again the next day", () => {
    expect(dueDayOf(applyReview(null, 3, 100), usual)).toBe(102);
    expect(dueDayOf(applyReview(null, 1, 100), usual)).toBe(101);
  });

  it.each([0.8, 0.9, 0.95])("lies where recall has fallen to %d", (retention) => {
    const spacing = createSpacing(retention);
    fc.assert(
      fc.property(fc.double({ min: 20, max: 3000, noNaN: true }), (stability) => {
        const days = dueDayOf({ lastDay: 0, stability }, spacing);
        const recallAt = (day: number) => retrievability({ stability, difficulty: 5 }, day);
        // Days are whole: half a day earlier it was above, half a day later it is below.
        expect(recallAt(days - 0.51)).toBeGreaterThan(retention);
        expect(recallAt(days + 0.51)).toBeLessThan(retention);
      }),
    );
  });

  it("is later for a lower chance of recall, and never on the day of the review", () => {
    const memory = { lastDay: 100, stability: 30 };
    expect(dueDayOf(memory, createSpacing(0.8))).toBeGreaterThan(130);
    expect(dueDayOf(memory, createSpacing(0.95))).toBeLessThan(130);
    expect(dueDayOf({ lastDay: 100, stability: 0.1 }, createSpacing(0.95))).toBe(101);
  });

  it("is by the weights in use", () => {
    const own = new Fsrs(fsrsWeights.map((weight, place) => (place === 20 ? weight * 3 : weight)));
    const memory = { lastDay: 100, stability: 30 };
    expect(dueDayOf(memory, createSpacing(0.8, own))).toBeLessThan(dueDayOf(memory, createSpacing(0.8)));
  });

  it("refuses a chance of nothing", () => {
    expect(() => createSpacing(0)).toThrow();
  });
});

describe("previewIntervals", () => {
  it.each([0.8, 0.9, 0.95])("gives the days that the review then sets, at %d", (retention) => {
    const spacing = createSpacing(retention);
    const memory = applyReview(applyReview(null, 3, 100), 3, 110);
    expect(previewIntervals(memory, 130, spacing)[3]).toBe(
      dueDayOf(applyReview(memory, 3, 130), spacing) - 130,
    );
  });

  it("gives longer intervals for better ratings", () => {
    const days = previewIntervals(applyReview(null, 3, 100), 102, usual);
    expect([days[1], days[2], days[3], days[4]]).toEqual(Object.values(days).sort((a, b) => a - b));
  });
});
