import { describe, expect, it } from "vitest";
import { foldRecord } from "@/lib/record/fold";
import { rescore, verdictThen } from "@/lib/record/keys/rescore";
import { scoreThen } from "@/lib/record/keys/score-then";
import { listUntold } from "@/lib/record/keys/untold";
import { historyOf, memoryOf } from "@/lib/record/select";
import { listConfidence } from "@/lib/record/tallies";
import { aKeyChange, aKeyChangeSeen, anAnswer, aRetraction, aStart, noonOf } from "@/tests/support/an-event";

const later = { time: noonOf(20_010) };

describe("an answer after its question's key changed", () => {
  it.each([
    ["was right and is wrong", ["a"], true, false],
    ["was wrong and is right", ["b"], false, true],
    ["was wrong and stays so", ["c"], false, false],
  ])("%s", (_, chosen, was, is) => {
    const answer = anAnswer({ chosen, correct: was });
    const counted = rescore(answer, [aKeyChange(later)]);
    expect(counted).toMatchObject({ correct: is, key: ["b"], chosen });
    expect(verdictThen(counted)).toBe(was);
    expect(answer.correct).toBe(was);
  });

  it("counts by the newest change", () => {
    const log = [aKeyChange(later), aKeyChange({ time: noonOf(20_020), was: ["b"], key: ["c"] })];
    expect(rescore(anAnswer({ chosen: ["c"], correct: false }), log).correct).toBe(true);
  });

  it("counts as it is when it was given after the change", () => {
    const answer = anAnswer({ time: noonOf(20_011), chosen: ["b"], key: ["b"] });
    expect(rescore(answer, [aKeyChange(later)])).toBe(answer);
  });

  it("keeps a key of then that was only reworded, beside a second one that is new", () => {
    const change = aKeyChange({ ...later, key: ["a, better", "b"], options: ["a, better", "b", "c", "d"] });
    expect(rescore(anAnswer({ chosen: ["a", "b"], correct: false }), [change])).toMatchObject({
      key: ["b", "a"],
      correct: true,
    });
  });

  it("is wrong when the right option was not among those shown, and so is no answer at all", () => {
    const change = aKeyChange({ ...later, key: ["new"], options: ["a", "b", "c", "new"] });
    expect(rescore(anAnswer(), [change])).toMatchObject({ key: [], correct: false });
    expect(rescore(anAnswer({ chosen: [], correct: false }), [change]).correct).toBe(false);
  });

  it("is right in a contrast drill where it is a key, also when both options are one now", () => {
    const change = aKeyChange({ ...later, key: ["a", "b"] });
    const drilled = anAnswer({ order: ["b", "a"], chosen: ["b"], correct: false, contrast: true });
    expect(rescore(drilled, [change])).toMatchObject({ correct: true });
    expect(rescore({ ...drilled, chosen: ["a"], correct: true }, [change])).toMatchObject({ correct: true });
  });

  it("is left alone when it is no question", () => {
    const answer = anAnswer({ kind: "cloze", order: [], chosen: [], key: [] });
    expect(rescore(answer, [aKeyChange(later)])).toBe(answer);
  });
});

describe("a record with a changed key", () => {
  const wrong = anAnswer({ chosen: ["b"], correct: false, confidence: "sure", session: "session-1" });
  const before = foldRecord([aStart(), wrong]);
  const state = foldRecord([aStart(), wrong, aKeyChange(later)]);

  it("has the history, the memory and the counts of an answer that was scored so from the start", () => {
    const right = { ...wrong, key: ["b"], correct: true };
    const expected = foldRecord([aStart(), right]);
    expect(historyOf(before, "demo", "question-1")?.last?.correct).toBe(false);
    expect(historyOf(state, "demo", "question-1")).toEqual(historyOf(expected, "demo", "question-1"));
    expect(memoryOf(state, "demo", "question-1")).toEqual(memoryOf(expected, "demo", "question-1"));
    expect(listConfidence(state.tallies, "demo")).toEqual(listConfidence(expected.tallies, "demo"));
    expect(state.sittings.get("session-1")?.right).toBe(1);
  });

  it("knows the score of a past session by both keys", () => {
    const session = state.sessions.get("session-1");
    expect(session && scoreThen(session)).toEqual({ right: 0, changed: 1 });
    const unchanged = before.sessions.get("session-1");
    expect(unchanged && scoreThen(unchanged)).toBeUndefined();
  });

  it("scores an answer that arrives late, from another device, as well", () => {
    const stale = anAnswer({ chosen: ["b"], correct: false, time: noonOf(20_005) });
    const late = foldRecord([aKeyChange(later), stale]);
    expect(historyOf(late, "demo", "question-1")?.last?.correct).toBe(true);
  });

  it("is what it was when the change is taken back", () => {
    const change = aKeyChange(later);
    const undone = foldRecord([aStart(), wrong, change, aRetraction(change.id)]);
    expect(memoryOf(undone, "demo", "question-1")).toEqual(memoryOf(before, "demo", "question-1"));
  });
});

describe("what the learner has not heard of", () => {
  it("is a change of key since their last answer", () => {
    expect(listUntold(foldRecord([anAnswer(), aKeyChange(later)]), "demo")).toEqual(["question-1"]);
  });

  it.each([
    ["they put it away", aKeyChangeSeen({ time: noonOf(20_011) })],
    ["they answered again", anAnswer({ time: noonOf(20_011), key: ["b"], chosen: ["b"] })],
  ])("is nothing once %s", (_, event) => {
    expect(listUntold(foldRecord([anAnswer(), aKeyChange(later), event]), "demo")).toEqual([]);
  });

  it("is nothing in another bank", () => {
    expect(listUntold(foldRecord([anAnswer(), aKeyChange(later)]), "other")).toEqual([]);
  });
});
