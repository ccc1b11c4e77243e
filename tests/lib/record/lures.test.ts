import { describe, expect, it } from "vitest";
import { listDueLures, listPairs } from "@/lib/record/due-lures";
import { foldRecord } from "@/lib/record/fold";
import { foldLures } from "@/lib/record/lures";
import { historyOf, memoryOf } from "@/lib/record/select";
import { anAnswer, noonOf } from "@/tests/support/an-event";
import { anOption, aQuestion } from "@/tests/support/an-item";

type Changes = Parameters<typeof anAnswer>[0];
const right = (day: number, changes: Changes = {}) => anAnswer({ time: noonOf(day), ...changes });
const wrong = (day: number, option = "b", changes: Changes = {}) =>
  anAnswer({ time: noonOf(day), chosen: [option], correct: false, ...changes });
const drill = (day: number, isRight: boolean) =>
  anAnswer({
    time: noonOf(day),
    order: ["b", "a"],
    chosen: [isRight ? "a" : "b"],
    correct: isRight,
    contrast: true,
  });

describe("the lures of a question", () => {
  it("are the wrong options that were chosen, how often, and when last", () => {
    expect(foldLures([wrong(100), wrong(103), wrong(105, "c")])?.lures).toMatchObject([
      { option: "b", times: 2, lastDay: 103 },
      { option: "c", times: 1, lastDay: 105 },
    ]);
  });

  it("are none while every answer was right, or where there are no options", () => {
    expect(foldLures([right(100)])).toBeNull();
    expect(foldLures([wrong(100, "b", { kind: "cloze", order: [], chosen: [], key: [] })])).toBeNull();
  });

  it("come up two days later", () => {
    expect(foldLures([wrong(100)])?.dueDay).toBe(102);
  });

  it("come up once more a week after they were told apart, and then no more", () => {
    expect(foldLures([wrong(100), drill(102, true)])?.dueDay).toBe(109);
    expect(foldLures([wrong(100), drill(102, true), drill(109, true)])).toMatchObject({
      dueDay: null,
      lures: [{ option: "b", times: 1, apart: 2 }],
    });
  });

  it("begin anew when they are chosen again, in a drill too", () => {
    expect(foldLures([wrong(100), drill(102, true), drill(109, false)])).toMatchObject({
      dueDay: 111,
      lures: [{ times: 2, apart: 0 }],
    });
  });

  it("are told apart by a right answer to the whole question, on a later day, with the lure in view", () => {
    expect(foldLures([wrong(100), right(101)])?.dueDay).toBe(108);
    expect(foldLures([wrong(100), right(100)])?.dueDay).toBe(102);
    expect(foldLures([wrong(100), right(101, { struck: ["b"] })])?.dueDay).toBe(102);
  });

  it("stand against the key that they were taken in place of, where a question has several", () => {
    const several = { key: ["a", "d"], chosen: ["a", "b"], correct: false };
    expect(foldLures([right(100, several)])).toMatchObject({
      dueDay: 102,
      lures: [{ option: "b", against: ["d", "a"] }],
    });
    // One that was taken beside all keys stands against one that looked as right.
    const beside = { ...several, chosen: ["a", "b", "d"] };
    expect(foldLures([right(100, beside)])?.lures).toMatchObject([{ option: "b", against: ["a", "d"] }]);
  });

  it("keep that key when they are chosen again in a drill, which shows one key alone", () => {
    const several = { key: ["a", "d"], chosen: ["a", "b"], correct: false };
    const again = { order: ["d", "b"], key: ["d"], chosen: ["b"], correct: false, contrast: true as const };
    expect(foldLures([right(100, several), right(102, again)])).toMatchObject({
      dueDay: 104,
      lures: [{ option: "b", times: 2, against: ["d", "a"] }],
    });
  });

  it("are none where keys were left out and nothing wrong was taken", () => {
    expect(foldLures([right(100, { key: ["a", "d"], chosen: ["a"], correct: false })])).toBeNull();
  });
});

describe("the lures that are due", () => {
  const state = foldRecord([
    wrong(100, "b", { item: "one" }),
    wrong(100, "c", { item: "two" }),
    wrong(101, "c", { item: "two" }),
    wrong(101, "d", { item: "two" }),
    wrong(103, "b", { item: "three" }),
    wrong(100, "b", { item: "one", bank: "other" }),
  ]);
  const namesOn = (day: number) =>
    listDueLures(state, "demo", day).map(({ item, lure }) => `${item} ${lure.option}`);

  it("are one a question, those chosen most often first", () => {
    expect(namesOn(101)).toEqual([]);
    expect(namesOn(104)).toEqual(["two c", "one b"]);
    expect(namesOn(105)).toEqual(["two c", "one b", "three b"]);
  });

  it("are let go when nobody asked for them in two months", () => {
    expect(namesOn(170)).toEqual([]);
  });

  it("make pairs with the key, as far as the bank still has them", () => {
    const due = listDueLures(state, "demo", 105);
    const two = aQuestion({ id: "two" });
    expect(listPairs(due, [two])).toEqual([{ question: two, key: "a", lure: "c" }]);
    const changed = [
      aQuestion({ id: "one", options: [anOption("a"), anOption("b", true)] }),
      aQuestion({ id: "two", options: [anOption("a", true), anOption("reworded")] }),
      aQuestion({ id: "three", retired: true }),
    ];
    expect(listPairs(due, changed)).toEqual([]);
  });
});

describe("pairs of a question with several keys", () => {
  const [a, b, c, d] = [anOption("a", true), anOption("b"), anOption("c"), anOption("d", true)];
  const question = aQuestion({ id: "one", multiple: true, options: [a, b, c, d] });
  const several = { item: "one", key: ["a", "d"], chosen: ["a", "b"], correct: false };
  const due = listDueLures(foldRecord([right(100, several)]), "demo", 104);

  it("have the key that was missed", () => {
    expect(listPairs(due, [question])).toMatchObject([{ key: "d", lure: "b" }]);
  });

  it("have another key where that one is none any more", () => {
    const changed = { ...question, options: [a, b, c, anOption("d")] };
    expect(listPairs(due, [changed])).toMatchObject([{ key: "a", lure: "b" }]);
  });

  it("are told apart in the drill, which leaves the question unanswered", () => {
    const apart = { item: "one", order: ["b", "d"], key: ["d"], chosen: ["d"], contrast: true as const };
    const state = foldRecord([right(100, several), right(102, apart)]);
    expect(state.lures.get("demo/one")?.dueDay).toBe(109);
    expect(historyOf(state, "demo", "one")).toMatchObject({ answers: 1, last: { correct: false } });
  });
});

describe("an answer in a drill", () => {
  it("is evidence about the concept, and leaves the history of the question alone", () => {
    const state = foldRecord([wrong(100), drill(102, true)]);
    expect(memoryOf(state, "demo", "question-1")?.reviews).toBe(2);
    expect(historyOf(state, "demo", "question-1")).toMatchObject({ answers: 1, last: { correct: false } });
  });
});
