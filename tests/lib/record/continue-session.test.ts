import { describe, expect, it } from "vitest";
import { findContinued } from "@/lib/record/continue-session";
import { foldRecord } from "@/lib/record/fold";
import { aFinish, anAnswer, aRating, aStart, noonOf } from "@/tests/support/an-event";

const moment = { nowMs: noonOf(20_000) + 3_600_000, zone: 0 };
const start = aStart({ items: [{ item: "a" }, { item: "b" }, { item: "c" }] });

describe("findContinued", () => {
  it("finds the unfinished quiz and how far it is", () => {
    const state = foldRecord([start, anAnswer({ item: "a", session: "session-1" })]);
    expect(findContinued(state, ["demo"], moment)).toMatchObject({ done: 1, total: 3 });
  });

  it("finds nothing when it is finished, of another bank, or older than a week", () => {
    expect(findContinued(foldRecord([start, aFinish()]), ["demo"], moment)).toBeNull();
    expect(findContinued(foldRecord([start]), ["other"], moment)).toBeNull();
    expect(findContinued(foldRecord([start]), ["demo"], { nowMs: noonOf(20_008), zone: 0 })).toBeNull();
  });

  it("counts the cards that are through, and goes on with today's flashcards only", () => {
    const cards = aStart({ activity: "flashcards", items: [{ item: "a" }, { item: "b" }] });
    const ratings = [
      aRating({ item: "a", session: "session-1", rating: 1 }),
      aRating({ item: "b", session: "session-1", rating: 3 }),
    ];
    const state = foldRecord([cards, ...ratings]);
    expect(findContinued(state, ["demo"], moment)).toMatchObject({ done: 1, total: 2 });
    expect(findContinued(state, ["demo"], { nowMs: noonOf(20_001), zone: 0 })).toBeNull();
  });

  it("counts cards and questions of a day's session, and goes on with today's only", () => {
    const day = aStart({ activity: "day", items: [{ item: "a" }, { item: "q" }, { item: "b" }] });
    const state = foldRecord([
      day,
      aRating({ item: "a", session: "session-1" }),
      anAnswer({ item: "q", session: "session-1" }),
    ]);
    expect(findContinued(state, ["demo"], moment)).toMatchObject({ done: 2, total: 3 });
    expect(findContinued(state, ["demo"], { nowMs: noonOf(20_001), zone: 0 })).toBeNull();
  });
});
