import { expect, it } from "vitest";
import { certaintyScore } from "@/lib/exam/certainty-score";
import type { Confidence } from "@/lib/exam/move";

const item = (outcome: "right" | "wrong" | "unanswered", confidence: Confidence | null) => ({
  outcome,
  confidence,
});

it.each([
  ["right", "sure", 3],
  ["wrong", "sure", -6],
  ["right", "unsure", 2],
  ["wrong", "unsure", -2],
  ["right", "guess", 1],
  ["wrong", "guess", 0],
  ["right", null, 1],
  ["wrong", null, 0],
  ["unanswered", "sure", 0],
] as const)("marks an answer %s, said to be %s, with %i", (outcome, confidence, marks) => {
  expect(certaintyScore([item(outcome, confidence)]).marks).toBe(marks);
});

it("adds up, out of three marks a question, and tells each level apart", () => {
  const score = certaintyScore([
    item("right", "sure"),
    item("wrong", "sure"),
    item("right", "unsure"),
    item("right", null),
    item("unanswered", null),
  ]);
  expect(score).toEqual({
    marks: 0,
    max: 15,
    byLevel: [
      { level: "sure", correct: 1, total: 2, marks: -3 },
      { level: "unsure", correct: 1, total: 1, marks: 2 },
      { level: "guess", correct: 1, total: 1, marks: 1 },
    ],
  });
});

// Three levels would be no use if one of them never paid.
it.each([
  [0.5, "guess"],
  [0.75, "unsure"],
  [0.9, "sure"],
] as const)("pays best to be honest at a chance of %d: %s", (chance, best) => {
  const marks = (level: Confidence) =>
    chance * certaintyScore([item("right", level)]).marks +
    (1 - chance) * certaintyScore([item("wrong", level)]).marks;
  const levels = (["sure", "unsure", "guess"] as const).toSorted((a, b) => marks(b) - marks(a));
  expect(levels[0]).toBe(best);
});
