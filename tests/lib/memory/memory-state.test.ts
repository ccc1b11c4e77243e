import { describe, expect, it } from "vitest";
import { applyReview, retrievabilityOn } from "@/lib/memory/memory-state";

describe("applyReview", () => {
  it("begins with the day of the first review", () => {
    expect(applyReview(null, 3, 100)).toMatchObject({ lastDay: 100, reviews: 1, lapses: 0 });
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

describe("retrievabilityOn", () => {
  it("falls with the days", () => {
    const memory = applyReview(null, 3, 100);
    expect(retrievabilityOn(memory, 110)).toBeLessThan(retrievabilityOn(memory, 105));
  });
});
