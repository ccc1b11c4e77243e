import { describe, expect, it } from "vitest";
import { foldRecord } from "@/lib/record/fold";
import { listLeftOut } from "@/lib/record/left-out";
import { summarizeRecord } from "@/lib/record/record-summary";
import { anAnswer, aRating, aRetraction, aSuspension, noonOf } from "@/tests/support/an-event";

describe("summarizeRecord", () => {
  it("counts answers and ratings apart, without what was undone", () => {
    const undone = aRating();
    const state = foldRecord([
      anAnswer(),
      anAnswer({ time: noonOf(19_990) }),
      anAnswer({ item: "question-2", concept: "flashcard-1" }),
      aRating(),
      undone,
      aRetraction(undone.id),
    ]);
    expect(summarizeRecord(state)).toEqual({ answers: 3, ratings: 1, firstDay: 19_990 });
  });

  it("knows an empty record", () => {
    expect(summarizeRecord(foldRecord([]))).toEqual({ answers: 0, ratings: 0, firstDay: null });
  });
});

describe("listLeftOut", () => {
  it("lists what is left out of one bank, and not what was let back in", () => {
    const state = foldRecord([
      aSuspension({ concept: "b" }),
      aSuspension({ concept: "a" }),
      aSuspension({ concept: "c" }),
      aSuspension({ concept: "c", on: false }),
      aSuspension({ bank: "other", concept: "d" }),
    ]);
    expect(listLeftOut(state, "demo")).toEqual(["a", "b"]);
  });
});
