import { describe, expect, it } from "vitest";
import { applyReview, previewIntervals, retrievabilityOn } from "@/lib/memory/memory-state";

describe("applyReview", () => {
  it("makes a first Good due after two days", () => {
    expect(applyReview(null, 3, 100)).toMatchObject({ lastDay: 100, dueDay: 102, reviews: 1, lapses: 0 });
  });

  it("makes Again due the next day", () => {
    expect(applyReview(null, 1, 100).dueDay).toBe(101);
  });

  it("does not count a first Again as a lapse", () => {
    expect(applyReview(null, 1, 100).lapses).toBe(0);
  });

  it("counts a later Again as a lapse", () => {
    expect(applyReview(applyReview(null, 3, 100), 1, 102).lapses).toBe(1);
  });

  it("treats a day before the last review as the same day", () => {
    const memory = applyReview(null, 3, 100);
    expect(applyReview(memory, 3, 90)).toEqual(applyReview(memory, 3, 100));
  });
});

describe("previewIntervals", () => {
  it("gives the days that the review then sets", () => {
    const memory = applyReview(null, 3, 100);
    expect(previewIntervals(memory, 102)[3]).toBe(applyReview(memory, 3, 102).dueDay - 102);
  });

  it("gives longer intervals for better ratings", () => {
    const days = previewIntervals(applyReview(null, 3, 100), 102);
    expect([days[1], days[2], days[3], days[4]]).toEqual(Object.values(days).sort((a, b) => a - b));
  });
});

describe("retrievabilityOn", () => {
  it("falls with the days", () => {
    const memory = applyReview(null, 3, 100);
    expect(retrievabilityOn(memory, 110)).toBeLessThan(retrievabilityOn(memory, 105));
  });
});
