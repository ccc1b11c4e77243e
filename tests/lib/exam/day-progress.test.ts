import { describe, expect, it } from "vitest";
import { dayProgress, dayResults } from "@/lib/exam/day-progress";
import type { RecordEvent } from "@/lib/record/event";
import { aSession } from "@/tests/support/a-session";
import { anAnswer, aRating } from "@/tests/support/an-event";

const session = "session-1";
const rated = (item: string, rating: 1 | 2 | 3 | 4) => aRating({ item, rating, session });
const answered = (item: string, correct = true) => anAnswer({ item, correct, session });
const at = (ids: string[], events: RecordEvent[] = [], dropped: string[] = []) =>
  dayProgress(aSession(ids, events, { activity: "day" }), (item) => dropped.includes(item));

describe("dayProgress", () => {
  it("counts answers and ratings alike, in the order that was fixed", () => {
    expect(at(["c1", "q1", "c2"])).toMatchObject({ current: "c1", done: 0, total: 3, lastRating: null });
    const progress = at(["c1", "q1", "c2"], [rated("c1", 3), answered("q1", false)]);
    expect(progress).toMatchObject({ current: "c2", done: 2, total: 3 });
    expect(at(["c1", "q1"], [rated("c1", 3), answered("q1")])).toMatchObject({
      current: null,
      done: 2,
      total: 2,
    });
  });

  it("brings a card that was rated Again back at the end", () => {
    const progress = at(["c1", "q1", "c2"], [rated("c1", 1)]);
    expect(progress).toMatchObject({ queue: ["q1", "c2", "c1"], done: 0, total: 3 });
  });

  it("does so only while there is room, so that the session ends", () => {
    const again = [1, 2].map(() => rated("c1", 1));
    expect(at(["c1"], again)).toMatchObject({ current: "c1", hasRoom: false });
    expect(at(["c1"], [...again, rated("c1", 1)])).toMatchObject({ current: null, done: 1 });
    const many = Array.from({ length: 20 }, (_, index) => `c${index}`);
    const all = at(
      many,
      many.map((item) => rated(item, 1)),
    );
    expect(all).toMatchObject({ done: 15, total: 20, queue: many.slice(0, 5) });
  });

  it("takes back the last rating, not one before an answer", () => {
    expect(at(["c1", "q1"], [rated("c1", 3)]).lastRating?.item).toBe("c1");
    expect(at(["c1", "q1", "c2"], [rated("c1", 3), answered("q1")]).lastRating).toBeNull();
    expect(at(["q1", "c1"], [answered("q1"), rated("c1", 3)]).lastRating?.item).toBe("c1");
  });

  it("leaves out what dropped out, and counts a second tab's rating once", () => {
    expect(at(["c1", "c2"], [], ["c1"])).toMatchObject({ current: "c2", total: 1 });
    expect(at(["c1", "c2"], [rated("c1", 3), rated("c1", 1)])).toMatchObject({ current: "c2", done: 1 });
  });
});

describe("dayResults", () => {
  it("counts each card once, and the right answers", () => {
    const events = [rated("c1", 1), rated("c1", 3), rated("c2", 1), answered("q1"), answered("q2", false)];
    expect(dayResults(aSession(["c1", "c2", "q1", "q2"], events))).toEqual({
      cards: 2,
      questions: 2,
      right: 1,
    });
  });
});
