import { describe, expect, it } from "vitest";
import { createSpacing, dueDayOf } from "@/lib/memory/spacing";
import { foldConcept } from "@/lib/record/concept-state";
import { anAnswer, aRating, noonOf } from "@/tests/support/an-event";

it("is nothing without reviews", () => {
  expect(foldConcept([])).toBeNull();
});

it("knows the day on which it was met as a new flashcard", () => {
  const state = foldConcept([aRating({ time: noonOf(100) }), aRating({ time: noonOf(102) })]);
  expect(state?.introducedDay).toBe(100);
});

it("was not introduced as a flashcard when a question came first", () => {
  expect(
    foldConcept([anAnswer({ time: noonOf(100) }), aRating({ time: noonOf(100) })])?.introducedDay,
  ).toBeNull();
});

it("never counts days below zero when a time zone was crossed", () => {
  const first = aRating({ time: Date.UTC(2026, 10, 22, 12), zone: 720 });
  const second = aRating({ time: Date.UTC(2026, 10, 22, 13), zone: -720 });
  expect(foldConcept([first, second])?.memory).toEqual(
    foldConcept([first, { ...second, zone: 720 }])?.memory,
  );
});

describe("an answer is evidence", () => {
  const known = aRating({ item: "card", concept: "trust", rating: 4, time: noonOf(100) });
  const stabilityAfter = (changes: Parameters<typeof anAnswer>[0]) =>
    foldConcept([known, anAnswer({ concept: "trust", time: noonOf(108), ...changes })])?.memory.stability ??
    0;
  const start = foldConcept([known])?.memory.stability ?? 0;
  const wrong = { chosen: ["b"], correct: false };

  it("moves the memory less the easier it was to guess", () => {
    const typed = stabilityAfter({ kind: "short-answer", order: [], chosen: [], key: [] });
    expect(typed).toBeGreaterThan(stabilityAfter({}));
    expect(stabilityAfter({})).toBeGreaterThan(stabilityAfter({ order: ["a", "b"] }));
    expect(stabilityAfter({ order: ["a", "b"] })).toBeGreaterThan(start);
    expect(stabilityAfter({ struck: ["c", "d"] })).toBe(stabilityAfter({ order: ["a", "b"] }));
  });

  it("is less than Good, and never better than free recall", () => {
    const good = foldConcept([known, aRating({ concept: "trust", time: noonOf(108) })])?.memory.stability;
    expect(stabilityAfter({})).toBeLessThan(good ?? 0);
  });

  it("moves it most when it was wrong and sure", () => {
    expect(stabilityAfter({ ...wrong, confidence: "sure" })).toBeLessThan(
      stabilityAfter({ ...wrong, confidence: "guess" }),
    );
    expect(stabilityAfter(wrong)).toBeLessThan(start);
  });

  it("says little when it was called a guess, or came after hints", () => {
    expect(Math.abs(stabilityAfter({ confidence: "guess" }) - start)).toBeLessThan(
      stabilityAfter({}) - start,
    );
    expect(stabilityAfter({ hints: 1 })).toBeLessThan(stabilityAfter({}));
  });

  it("says nothing when it came too fast to have been read", () => {
    const read = [1, 2, 3].map((day) =>
      anAnswer({ concept: "trust", time: noonOf(100 + day), durationMs: 30_000 }),
    );
    const rapid = anAnswer({ concept: "trust", time: noonOf(108), durationMs: 900, ...wrong });
    expect(foldConcept([...read, rapid])?.memory.stability).toBe(foldConcept(read)?.memory.stability);
  });

  it("counts as a miss when it was wrong, and as known when it was right", () => {
    expect(foldConcept([known, anAnswer({ concept: "trust", ...wrong })])).toMatchObject({
      missed: true,
      memory: { lapses: 1, reviews: 2 },
    });
    expect(foldConcept([known, anAnswer({ concept: "trust" })])?.missed).toBe(false);
  });
});

describe("a card that was turned and left without a rating", () => {
  const look = (day: number, revealMs?: number) => aRating({ time: noonOf(day), inferred: true, revealMs });
  const known = [100, 101, 102].map((day) => aRating({ time: noonOf(day), rating: 4, revealMs: 4000 }));
  const start = foldConcept(known)?.memory;

  it("says nothing by itself: it comes back after the same time", () => {
    const memory = foldConcept([...known, look(110)])?.memory;
    expect(memory).toMatchObject({ stability: start?.stability, lastDay: 110, lapses: 0 });
  });

  it("says a little by how long it took to turn it", () => {
    const stabilityOf = (revealMs: number) =>
      foldConcept([...known, look(110, revealMs)])?.memory.stability ?? 0;
    const good = foldConcept([...known, aRating({ time: noonOf(110) })])?.memory.stability ?? 0;
    expect(stabilityOf(2500)).toBeGreaterThan(start?.stability ?? 0);
    expect(stabilityOf(2500)).toBeLessThan(good);
    expect(stabilityOf(12_000)).toBeLessThan(start?.stability ?? 0);
  });

  it("leaves a new card half known, and a missed one missed", () => {
    const { memory } = foldConcept([look(100)]) ?? {};
    expect(memory && dueDayOf(memory, createSpacing())).toBe(101);
    expect(foldConcept([aRating({ time: noonOf(100), rating: 1 }), look(101)])?.missed).toBe(true);
  });
});
