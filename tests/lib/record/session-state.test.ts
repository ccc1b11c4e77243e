import { describe, expect, it } from "vitest";
import { compareEvents } from "@/lib/record/compare-events";
import type { RecordEvent } from "@/lib/record/event";
import { foldSession } from "@/lib/record/session-state";
import { aFinish, aFlag, anAnswer, aRating, aStart } from "@/tests/support/an-event";

const session = "session-1";
const fold = (...events: RecordEvent[]) => foldSession(events.sort(compareEvents));

describe("foldSession", () => {
  it("is nothing before the start arrives", () => {
    expect(fold(anAnswer({ session }))).toBeNull();
  });

  it("holds an answer whose time is before the start's", () => {
    const state = fold(aStart(), anAnswer({ session, time: 5 }));
    expect(state?.answers.has("question-1")).toBe(true);
  });

  it("keeps the first of two answers to an item", () => {
    const first = anAnswer({ session, correct: false });
    const second = anAnswer({ session, correct: true });
    expect(fold(aStart(), second, first)?.answers.get("question-1")).toBe(first);
  });

  it("keeps every rating", () => {
    expect(fold(aStart(), aRating({ session, rating: 1 }), aRating({ session }))?.ratings).toHaveLength(2);
  });

  it("knows which items are flagged", () => {
    const events = [aFlag({ item: "a" }), aFlag({ item: "b" }), aFlag({ item: "a", on: false })];
    expect(fold(aStart(), ...events)?.flagged).toEqual(new Set(["b"]));
  });

  it("is unfinished until it is finished", () => {
    expect(fold(aStart())?.finished).toBe(false);
  });

  it("is finished by the learner", () => {
    expect(fold(aStart(), aFinish())?.finished).toBe(true);
  });

  it("knows when it began and when it was last worked on", () => {
    const state = fold(
      aStart({ time: 100 }),
      anAnswer({ session, time: 50 }),
      anAnswer({ session, time: 900 }),
    );
    expect(state).toMatchObject({ startedAt: 100, lastAt: 900 });
  });
});
