import { describe, expect, it } from "vitest";
import { applyResponse, applyReview } from "@/lib/memory/memory-state";
import { applyEvents, emptyState, FOLD_VERSION, foldRecord } from "@/lib/record/fold";
import { observeAnswer } from "@/lib/record/observe-answer";
import { historyOf, memoryOf } from "@/lib/record/select";
import {
  aFlag,
  anAnswer,
  aRating,
  aRetraction,
  aSetting,
  aStart,
  aSuspension,
  noonOf,
} from "@/tests/support/an-event";
import { anyEvents, anyEventsTwice } from "@/tests/support/any-events";
import fc from "@/tests/support/fast-check";
import { plainState as plain } from "@/tests/support/plain-state";

describe("the state of a record", () => {
  it("is the same for any order of arrival, one at a time or all at once", () => {
    fc.assert(
      fc.property(anyEventsTwice, ([events, shuffled]) => {
        const oneByOne = shuffled.reduce((state, event) => applyEvents(state, [event]), emptyState());
        expect(plain(oneByOne)).toEqual(plain(foldRecord(events)));
      }),
      { numRuns: 300 },
    );
  });

  it("is the same when events arrive twice", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect(plain(applyEvents(foldRecord(events), events))).toEqual(plain(foldRecord(events)));
      }),
    );
  });

  it("is the same object when nothing was new", () => {
    const event = anAnswer();
    const state = foldRecord([event]);
    expect(applyEvents(state, [event])).toBe(state);
  });

  it("carries the version of the fold that made it", () => {
    expect(foldRecord([anAnswer()]).foldVersion).toBe(FOLD_VERSION);
  });

  it("is another object after a change", () => {
    const state = foldRecord([anAnswer()]);
    expect(applyEvents(state, [anAnswer()])).not.toBe(state);
  });

  it("refuses events for a state that is not the newest", () => {
    const old = emptyState();
    applyEvents(old, [anAnswer()]);
    expect(() => applyEvents(old, [anAnswer()])).toThrow("newest state");
  });
});

describe("memory", () => {
  it("counts answers and ratings of one concept together", () => {
    const question = anAnswer({ concept: "trust", time: noonOf(100) });
    const card = aRating({ concept: "trust", rating: 4, time: noonOf(103) });
    const expected = applyReview(applyResponse(null, observeAnswer(question), 100), 4, 103);
    expect(memoryOf(foldRecord([question, card]), "demo", "trust")).toEqual(expected);
  });

  it("is rebuilt when an earlier event arrives late", () => {
    const first = aRating({ time: noonOf(100), rating: 1 });
    const second = aRating({ time: noonOf(105) });
    const late = applyEvents(foldRecord([second]), [first]);
    expect(memoryOf(late, "demo", "flashcard-1")).toEqual(applyReview(applyReview(null, 1, 100), 3, 105));
  });

  it("uses the learner's local day", () => {
    const pastMidnight = aRating({ time: Date.UTC(2026, 10, 23, 9), zone: -480 });
    const utc = aRating({ time: Date.UTC(2026, 10, 23, 9), zone: 0 });
    const [local, world] = [pastMidnight, utc].map((event) =>
      memoryOf(foldRecord([event]), "demo", "flashcard-1"),
    );
    expect((world?.lastDay ?? 0) - (local?.lastDay ?? 0)).toBe(1);
  });

  it("keeps banks apart", () => {
    expect(memoryOf(foldRecord([aRating({ bank: "other" })]), "demo", "flashcard-1")).toBeUndefined();
  });

  it("counts only the first answer to an item within a session", () => {
    const session = "session-1";
    const first = anAnswer({ session, correct: false });
    const state = foldRecord([first, anAnswer({ session })]);
    expect(memoryOf(state, "demo", "question-1")?.reviews).toBe(1);
  });
});

describe("a retracted event", () => {
  it("counts for nothing", () => {
    const first = aRating({ time: noonOf(100) });
    const second = aRating({ time: noonOf(105), rating: 1 });
    const state = foldRecord([first, second, aRetraction(second.id)]);
    expect(memoryOf(state, "demo", "flashcard-1")).toEqual(applyReview(null, 3, 100));
  });

  it("counts for nothing when the retraction arrives first", () => {
    const rating = aRating();
    const state = applyEvents(foldRecord([aRetraction(rating.id)]), [rating]);
    expect(memoryOf(state, "demo", "flashcard-1")).toBeUndefined();
  });

  it("leaves no trace in the days of study", () => {
    const rating = aRating();
    expect(foldRecord([rating, aRetraction(rating.id)]).studyDays.size).toBe(0);
  });

  it("lets the second answer of a session count", () => {
    const session = "session-1";
    const [first, second] = [anAnswer({ session, correct: false }), anAnswer({ session })];
    const state = foldRecord([aStart(), first, second, aRetraction(first.id)]);
    expect(state.sessions.get(session)?.answers.get("question-1")).toBe(second);
  });

  it("stays retracted when its retraction is retracted", () => {
    const rating = aRating();
    const undo = aRetraction(rating.id);
    expect(foldRecord([rating, undo, aRetraction(undo.id)]).concepts.size).toBe(0);
  });
});

describe("the history of an item", () => {
  it("counts answers and knows the last one", () => {
    const last = anAnswer({ correct: false });
    const history = historyOf(foldRecord([anAnswer({ time: 5 }), last]), "demo", "question-1");
    expect(history).toMatchObject({ answers: 2, last: { time: last.time, correct: false }, flagged: false });
  });

  it("knows whether the item is flagged", () => {
    expect(historyOf(foldRecord([aFlag()]), "demo", "question-1")).toEqual({
      answers: 0,
      last: null,
      flagged: true,
    });
  });
});

describe("other parts", () => {
  it("knows which concepts are suspended", () => {
    const [on, off] = [aSuspension({ concept: "a" }), aSuspension({ concept: "a", on: false })];
    expect([...foldRecord([off, on, aSuspension({ concept: "b" })]).suspended.keys()]).toEqual(["demo/b"]);
  });

  it("counts answers and ratings by day of study", () => {
    const state = foldRecord([aRating({ time: noonOf(100) }), anAnswer({ time: noonOf(100) })]);
    expect(state.studyDays).toEqual(new Map([[100, 2]]));
  });

  it("takes the last value of a setting", () => {
    const [first, last] = [aSetting("theme", "light"), aSetting("theme", "dark")];
    expect(foldRecord([last, first]).settings.theme).toBe("dark");
  });

  it("keeps values that it does not know", () => {
    const state = foldRecord([aSetting("examDate/demo", "2027-02-01")]);
    expect(state.settingValues.get("examDate/demo")).toBe("2027-02-01");
  });

  it("keeps the same settings object while nothing is set", () => {
    const state = foldRecord([aSetting("theme", "dark")]);
    expect(applyEvents(state, [anAnswer()]).settings).toBe(state.settings);
  });
});
