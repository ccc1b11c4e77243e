import { describe, expect, it } from "vitest";
import type { RecordEvent } from "@/lib/record/event";
import { foldRecord } from "@/lib/record/fold";
import { paceOf } from "@/lib/record/pace";
import { anAnswer, aRating, aStart, noonOf } from "@/tests/support/an-event";
import { aCloze, aFlashcard, aQuestion, aShortAnswer } from "@/tests/support/an-item";

const bank = {
  id: "demo",
  items: [
    aQuestion({ id: "q" }),
    aFlashcard({ id: "f" }),
    aCloze("{a}", { id: "c" }),
    aShortAnswer({ id: "s" }),
  ],
};
const prior = { flashcard: 12, question: 45, cloze: 25, "short-answer": 90 };
const session = "session-1";
const pace = (events: RecordEvent[]) => paceOf(foldRecord([aStart(), ...events]), bank);
const ratings = (seconds: number[], item = "f") =>
  seconds.map((value) => aRating({ item, session, durationMs: value * 1000 }));

describe("paceOf", () => {
  it("is the prior when nothing is known", () => {
    expect(pace([])).toEqual(prior);
  });

  it("comes near the learner's own median with more responses", () => {
    expect(pace(ratings([4])).flashcard).toBeCloseTo((4 + 8 * 12) / 9);
    expect(pace(ratings(Array(8).fill(4))).flashcard).toBeCloseTo(8);
    expect(pace(ratings(Array(50).fill(4))).flashcard).toBeCloseTo((50 * 4 + 96) / 58);
  });

  it("is hardly moved by a phone that was laid aside", () => {
    const usual = Array(9).fill(10);
    const after = pace(ratings([...usual, 7200])).flashcard;
    expect(Math.abs(after - pace(ratings(usual)).flashcard)).toBeLessThan(0.2);
  });

  it("keeps the kinds apart, whether an item was answered or rated", () => {
    const found = pace([anAnswer({ item: "q", session, durationMs: 90_000 }), ...ratings([7], "c")]);
    expect(found).toMatchObject({ flashcard: 12, "short-answer": 90 });
    expect(found.question).toBeCloseTo(50);
    expect(found.cloze).toBeCloseTo(23);
  });

  it("takes the mean of the two in the middle", () => {
    expect(pace(ratings([2, 6, 10, 100])).flashcard).toBeCloseTo((4 * 8 + 96) / 12);
  });

  it("leaves out what was not timed, of another bank, or of an item that is gone", () => {
    const other = aStart({ session: "other", bank: "other" });
    const events = [
      ...ratings([0]),
      ...ratings([1], "gone"),
      other,
      aRating({ item: "f", bank: "other", session: "other", durationMs: 1 }),
    ];
    expect(pace(events)).toEqual(prior);
  });

  it("follows a learner who gets faster, and never believes in no time at all", () => {
    const slow = Array.from({ length: 60 }, () =>
      aRating({ item: "f", session, durationMs: 60_000, time: noonOf(19_000) }),
    );
    const fast = Array.from({ length: 50 }, () => aRating({ item: "f", session, durationMs: 100 }));
    expect(pace([...slow, ...fast]).flashcard).toBe(2);
  });
});
