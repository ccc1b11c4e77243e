import { describe, expect, it } from "vitest";
import { buildQueue } from "@/lib/memory/queue";
import { foldRecord } from "@/lib/record/fold";
import { countIntroduced, missedIn, readQueueInput, viewLearner } from "@/lib/record/select";
import { anAnswer, aRating, aSetting, aStart, aSuspension, noonOf } from "@/tests/support/an-event";
import { aFlashcard } from "@/tests/support/an-item";

describe("readQueueInput", () => {
  const items = ["a", "b", "c", "d"].map((id) => aFlashcard({ id }));
  const cards = (state: ReturnType<typeof foldRecord>, day: number) =>
    buildQueue(readQueueInput(state, "demo", items, day)).cards.map(({ item }) => item);

  it("brings what is due before what is new", () => {
    expect(cards(foldRecord([aRating({ item: "b", time: noonOf(100) })]), 102)).toEqual(["b", "a", "c", "d"]);
  });

  it("counts what was new today against the allowance", () => {
    const state = foldRecord([aSetting("newPerDay", 2), aRating({ item: "a", time: noonOf(100) })]);
    expect(cards(state, 100)).toEqual(["b"]);
  });

  it("leaves out suspended concepts", () => {
    expect(cards(foldRecord([aSuspension({ concept: "a" })]), 100)).toEqual(["b", "c", "d"]);
  });

  it("moves a flashcard's due date by answers to a question of its concept", () => {
    const state = foldRecord([anAnswer({ item: "q", concept: "a", time: noonOf(100) })]);
    expect(cards(state, 100)).toEqual(["b", "c", "d"]);
    expect(cards(state, 101)).toEqual(["a", "b", "c", "d"]);
  });
});

describe("countIntroduced", () => {
  it("counts one bank only", () => {
    const time = noonOf(100);
    const state = foldRecord([aRating({ time }), aRating({ time, bank: "demo-2" })]);
    expect(countIntroduced(state, "demo", 100)).toBe(1);
  });
});

describe("missedIn", () => {
  it("lists what a session missed", () => {
    const state = foldRecord([aStart(), anAnswer({ session: "session-1", correct: false })]);
    expect(missedIn(state, "session-1")).toEqual(["question-1"]);
  });

  it("is empty for a session that is not there", () => {
    expect(missedIn(foldRecord([]), "session-1")).toEqual([]);
  });
});

describe("viewLearner", () => {
  const state = foldRecord([anAnswer({ time: noonOf(100), correct: false })]);
  const view = viewLearner(state, "demo", 130);

  it("tells the last answer", () => {
    expect([view.lastCorrect("question-1"), view.lastCorrect("question-2")]).toEqual([false, undefined]);
  });

  it("tells how likely a concept is remembered", () => {
    expect(view.retrievability("question-1")).toBeLessThan(0.7);
  });
});
