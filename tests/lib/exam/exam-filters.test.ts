import { expect, it } from "vitest";
import { filterExamItems } from "@/lib/exam/exam-filters";
import type { ExamItem } from "@/lib/exam/exam-items";

const anItem = (item: string, changes: Partial<ExamItem> = {}): ExamItem => ({
  item,
  domain: "law",
  difficulty: undefined,
  outcome: "right",
  confidence: null,
  spentMs: 10_000,
  isFlagged: false,
  changed: null,
  ...changes,
});

it("finds what is worth another look, each for its own reason", () => {
  const items = [
    anItem("wrong", { outcome: "wrong" }),
    anItem("none", { outcome: "unanswered", confidence: "guess" }),
    anItem("lucky", { confidence: "guess" }),
    anItem("marked", { isFlagged: true }),
    anItem("moved", { changed: { change: "right-to-wrong", first: ["a"] } }),
  ];
  expect(filterExamItems(items, null)).toEqual({
    ...{ wrong: ["wrong"], unanswered: ["none"], guessed: ["lucky"] },
    ...{ flagged: ["marked"], slow: [], changed: ["moved"] },
  });
});

it("calls slow what took over one and a half times the median", () => {
  const items = [
    anItem("a"),
    anItem("b"),
    anItem("c", { spentMs: 15_001 }),
    anItem("d", { spentMs: 15_000 }),
  ];
  // The median of 10, 10, 15 and 15.001 seconds is 12.5.
  expect(filterExamItems(items, null).slow).toEqual([]);
  expect(filterExamItems([...items, anItem("e"), anItem("f")], null).slow).toEqual(["c"]);
});

it("calls nothing slow that kept to an even share of the limit", () => {
  const items = [anItem("a"), anItem("b"), anItem("c", { spentMs: 60_000 })];
  expect(filterExamItems(items, 180_000).slow).toEqual([]);
  expect(filterExamItems(items, 150_000).slow).toEqual(["c"]);
});

it("finds nothing in an empty paper", () => {
  expect(Object.values(filterExamItems([], 1000)).flat()).toEqual([]);
});
