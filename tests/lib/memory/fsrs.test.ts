import { describe, expect, it } from "vitest";
import {
  type FsrsMemory,
  initialMemory,
  nextMemory,
  publishedFsrs,
  ratings,
  retrievability,
} from "@/lib/memory/fsrs";

describe("nextMemory", () => {
  // https://github.com/open-spaced-repetition/fsrs-rs/blob/037345fd57472ea392a6086f217b1c73a9fa171a/src/inference.rs#L836-L841
  it("agrees with the reference implementation in Rust", () => {
    const history = [
      [1, 0],
      [3, 0],
      [3, 1],
      [3, 3],
      [3, 8],
      [3, 21],
    ] as const;
    let memory: FsrsMemory | null = null;
    for (const [rating, days] of history) memory = nextMemory(memory, rating, days);
    expect(memory?.stability).toBeCloseTo(53.62691, 4);
    expect(memory?.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it("treats days below zero as the same day", () => {
    const memory = initialMemory(3);
    expect(nextMemory(memory, 3, -5)).toEqual(nextMemory(memory, 3, 0));
  });

  it("grows stability less on the same day than after a week", () => {
    const memory = initialMemory(3);
    expect(nextMemory(memory, 3, 0).stability).toBeLessThan(nextMemory(memory, 3, 7).stability);
  });
});

describe("initialMemory", () => {
  it("has the published first stabilities", () => {
    expect(ratings.map((rating) => initialMemory(rating).stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
  });
});

describe("intervalsAt", () => {
  const intervalDays = (stability: number, retention: number) =>
    publishedFsrs.intervalsAt(retention)(stability);

  it("is the stability, rounded, at 90 %", () => {
    expect(intervalDays(12.4, 0.9)).toBe(12);
  });

  it("is never below one day", () => {
    expect(intervalDays(0.1, 0.9)).toBe(1);
  });

  it("is longer for a lower retention", () => {
    expect(intervalDays(10, 0.8)).toBeGreaterThan(intervalDays(10, 0.9));
  });
});

describe("retrievability", () => {
  it("is 90 % after as many days as the stability", () => {
    expect(retrievability({ stability: 10, difficulty: 5 }, 10)).toBeCloseTo(0.9, 6);
  });

  it("is one on the day of the review, and before it", () => {
    const memory = { stability: 10, difficulty: 5 };
    expect([retrievability(memory, 0), retrievability(memory, -3)]).toEqual([1, 1]);
  });
});
