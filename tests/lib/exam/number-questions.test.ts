import { expect, it } from "vitest";
import { numberQuestions } from "@/lib/exam/number-questions";
import { aQuestion } from "@/tests/support/an-item";

const paper = (...cases: (string | undefined)[]) =>
  numberQuestions(cases.map((one, index) => aQuestion({ id: `q${index + 1}`, case: one }))).map((group) => ({
    case: group.case,
    numbers: group.questions.map(({ number }) => number),
  }));

it("numbers questions through and keeps those of a case together", () => {
  expect(paper(undefined, "c", "c", undefined, undefined)).toEqual([
    { case: undefined, numbers: [1] },
    { case: "c", numbers: [2, 3] },
    { case: undefined, numbers: [4] },
    { case: undefined, numbers: [5] },
  ]);
});

it("begins anew with another case", () => {
  expect(paper("c", "d", "d").map(({ numbers }) => numbers)).toEqual([[1], [2, 3]]);
});

it("has no groups in an empty paper", () => {
  expect(paper()).toEqual([]);
});
