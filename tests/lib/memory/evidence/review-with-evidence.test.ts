import { describe, expect, it } from "vitest";
import type { Asked } from "@/lib/memory/evidence/asked";
import type { ObservedResponse } from "@/lib/memory/evidence/likelihoods";
import { reviewAsRated, reviewWithEvidence } from "@/lib/memory/evidence/review-with-evidence";
import { initialMemory, nextMemory } from "@/lib/memory/fsrs";
import fc from "@/tests/support/fast-check";

const memory = { stability: 10, difficulty: 5 };
const days = 10;
const four: Asked = { kind: "recognition", options: 4 };
const stabilityAfter = (response: Partial<ObservedResponse>) =>
  reviewWithEvidence(memory, { asked: four, correct: true, ...response }, days).stability;

const anyAsked: fc.Arbitrary<Asked> = fc.oneof(
  fc.integer({ min: 2, max: 8 }).map((options) => ({ kind: "recognition", options }) as const),
  fc.integer({ min: 3, max: 8 }).map((options) => ({ kind: "multiple-response", options, keys: 2 }) as const),
  fc.constantFrom<Asked>({ kind: "cloze" }, { kind: "free-recall" }),
);
const anyResponse: fc.Arbitrary<ObservedResponse> = fc.record({
  asked: anyAsked,
  correct: fc.boolean(),
  confidence: fc.constantFrom("sure", "unsure", "guess", undefined),
  hints: fc.integer({ min: 0, max: 3 }),
  struck: fc.integer({ min: 0, max: 3 }),
  seconds: fc.integer({ min: 0, max: 300 }),
  usualSeconds: fc.integer({ min: 0, max: 60 }),
});
const anyMemory = fc.record({
  stability: fc.double({ min: 0.1, max: 500, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});

describe("reviewWithEvidence", () => {
  it("moves stability less for a right option than for free recall, and less for fewer options", () => {
    const free = stabilityAfter({ asked: { kind: "free-recall" } });
    const two = stabilityAfter({ asked: { kind: "recognition", options: 2 } });
    expect(free).toBeGreaterThan(stabilityAfter({}));
    expect(stabilityAfter({})).toBeGreaterThan(two);
    expect(two).toBeGreaterThan(memory.stability);
    expect(free).toBeLessThanOrEqual(nextMemory(memory, 3, days).stability);
  });

  it("is hardly moved by a guess that was right", () => {
    const good = nextMemory(memory, 3, days).stability;
    const moved = Math.abs(Math.log(stabilityAfter({ confidence: "guess" }) / memory.stability));
    expect(moved).toBeLessThan(0.25 * Math.log(good / memory.stability));
  });

  it("believes a sure answer most, right or wrong", () => {
    expect(stabilityAfter({ confidence: "sure" })).toBeGreaterThan(stabilityAfter({ confidence: "unsure" }));
    expect(stabilityAfter({ confidence: "unsure" })).toBeGreaterThan(stabilityAfter({ confidence: "guess" }));
    const wrong = (confidence: ObservedResponse["confidence"]) =>
      stabilityAfter({ correct: false, confidence });
    expect(wrong("sure")).toBeLessThan(wrong("unsure"));
    expect(wrong("unsure")).toBeLessThan(wrong("guess"));
    expect(wrong("guess")).toBeLessThan(memory.stability);
  });

  it("gives less credit after hints and after striking options out", () => {
    expect(stabilityAfter({ hints: 1 })).toBeLessThan(stabilityAfter({}));
    expect(stabilityAfter({ hints: 2 })).toBeLessThan(stabilityAfter({ hints: 1 }));
    expect(stabilityAfter({ struck: 2 })).toBeLessThan(stabilityAfter({}));
  });

  it("learns nothing from an answer that nobody can have read", () => {
    expect(stabilityAfter({ seconds: 2, usualSeconds: 40 })).toBeCloseTo(memory.stability, 9);
    expect(stabilityAfter({ seconds: 2, usualSeconds: 40, correct: false })).toBeCloseTo(memory.stability, 9);
  });

  it("trusts a quick right answer a little more than a slow one", () => {
    expect(stabilityAfter({ seconds: 20, usualSeconds: 40 })).toBeGreaterThan(
      stabilityAfter({ seconds: 90, usualSeconds: 40 }),
    );
  });

  it("puts a first response between a first Again and a first Good", () => {
    const first = (correct: boolean) => reviewWithEvidence(null, { asked: four, correct }, 0).stability;
    expect(first(true)).toBeLessThan(initialMemory(3).stability);
    expect(first(true)).toBeGreaterThan(first(false));
    expect(first(false)).toBeGreaterThanOrEqual(initialMemory(1).stability);
  });

  it("stays between Again, Good and no review, whatever was answered", () => {
    fc.assert(
      fc.property(anyMemory, anyResponse, fc.integer({ min: 0, max: 400 }), (before, response, elapsed) => {
        const next = reviewWithEvidence(before, response, elapsed);
        const ends = [before, ...([1, 2, 3] as const).map((rating) => nextMemory(before, rating, elapsed))];
        const stabilities = ends.map(({ stability }) => stability);
        expect(next.stability).toBeGreaterThanOrEqual(Math.min(...stabilities) * (1 - 1e-9));
        expect(next.stability).toBeLessThanOrEqual(Math.max(...stabilities) * (1 + 1e-9));
        expect(next.difficulty).toBeGreaterThanOrEqual(1);
        expect(next.difficulty).toBeLessThanOrEqual(10);
      }),
    );
  });

  it("is FSRS itself for a right answer that can't be an accident", () => {
    const asked: Asked = { kind: "self-rated" };
    expect(reviewWithEvidence(memory, { asked, correct: true }, days)).toEqual(nextMemory(memory, 3, days));
    expect(reviewWithEvidence(memory, { asked, correct: false }, days)).toEqual(nextMemory(memory, 1, days));
  });
});

describe("reviewAsRated", () => {
  it("is FSRS with the learner's rating", () => {
    expect(reviewAsRated(memory, 4, days)).toEqual(nextMemory(memory, 4, days));
    expect(reviewAsRated(null, 2, 0)).toEqual(initialMemory(2));
  });
});
