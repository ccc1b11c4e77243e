import { expect, it } from "vitest";
import { listExamItems } from "@/lib/exam/exam-items";
import { examResults } from "@/lib/exam/exam-results";
import { aSitting, walkThrough } from "@/tests/support/a-sitting";
import { aQuestion } from "@/tests/support/an-item";

const questions = [
  aQuestion({ id: "q1", domain: "law", difficulty: "apply" }),
  aQuestion({ id: "q2", domain: "ethics", difficulty: "recall" }),
  aQuestion({ id: "q3", domain: "law", difficulty: "apply" }),
  aQuestion({ id: "q4", domain: "ethics" }),
  aQuestion({ id: "q5", domain: "ethics" }),
  aQuestion({ id: "q6", domain: "law" }),
];
const session = aSitting({
  questions,
  tape: walkThrough([
    { item: "q1", ms: 60_000, chosen: ["a"], confidence: "sure", flag: true },
    { item: "q2", ms: 60_000, chosen: ["b"], confidence: "guess" },
    { item: "q3", ms: 20_000, chosen: ["a"] },
    { item: "q4", ms: 200_000, chosen: ["c"] },
    { item: "q5", ms: 60_000 },
    { item: "q2", ms: 1000, chosen: ["a"] },
  ]),
});
const questionOf = (id: string) => questions.find((question) => question.id === id);
const items = listExamItems(session, questionOf);
const results = examResults(items);

it("counts right answers out of the whole paper, answered or not", () => {
  expect(results).toMatchObject({ correct: 3, total: 6, unanswered: 2 });
});

it("says how far the score can be trusted, with Wilson's interval", () => {
  // Worked out by hand from the formula: 3 of 6.
  expect(results.range.low).toBeCloseTo(0.188, 3);
  expect(results.range.high).toBeCloseTo(0.812, 3);
});

it("gives scores by domain, by difficulty and by third of the paper", () => {
  expect(results.byDomain).toEqual([
    { name: "law", correct: 2, total: 3 },
    { name: "ethics", correct: 1, total: 3 },
  ]);
  expect(results.byDifficulty).toEqual([
    { name: "recall", correct: 1, total: 1 },
    { name: "apply", correct: 2, total: 2 },
  ]);
  expect(results.byThird).toEqual([
    { name: "first", correct: 2, total: 2 },
    { name: "middle", correct: 1, total: 2 },
    { name: "last", correct: 0, total: 2 },
  ]);
});

it("gives scores by time against the learner's own median, without what was never seen", () => {
  expect(results.byPace).toEqual([
    { name: "quick", correct: 1, total: 1 },
    { name: "usual", correct: 2, total: 3 },
    { name: "slow", correct: 0, total: 1 },
  ]);
});

it("knows of each question what the tape and the answers say", () => {
  expect(items.slice(0, 2)).toEqual([
    {
      ...{ item: "q1", domain: "law", difficulty: "apply", outcome: "right", confidence: "sure" },
      ...{ spentMs: 60_000, isFlagged: true, changed: null },
    },
    {
      ...{ item: "q2", domain: "ethics", difficulty: "recall", outcome: "right", confidence: "guess" },
      ...{ spentMs: 61_000, isFlagged: false, changed: { change: "wrong-to-right", first: ["b"] } },
    },
  ]);
});

it("counts an answer event with nothing chosen as no answer", () => {
  const [answer] = session.answers.values();
  if (!answer) throw new Error("No answer.");
  const empty = { ...session, answers: new Map([["q1", { ...answer, chosen: [], correct: false }]]) };
  expect(listExamItems(empty, questionOf)[0]?.outcome).toBe("unanswered");
});

it("still counts questions that left the bank in the score", () => {
  const gone = examResults(listExamItems(session, () => undefined));
  expect(gone).toMatchObject({ correct: 3, total: 6, byDomain: [], byDifficulty: [] });
});

it("has nothing to say about an empty paper, and does not fail", () => {
  expect(examResults([])).toMatchObject({ correct: 0, total: 0, range: { low: 0, high: 1 }, byThird: [] });
});
