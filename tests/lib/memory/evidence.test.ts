import { expect, it } from "vitest";
import { rateResponse } from "@/lib/memory/evidence";

it.each([
  ["a wrong answer", { correct: false, hints: 0 }, 1],
  ["a wrong answer with hints", { correct: false, hints: 2 }, 1],
  ["a right answer with a hint", { correct: true, hints: 1 }, 2],
  ["a right answer without hints", { correct: true, hints: 0 }, 3],
])("rates %s", (_, response, rating) => {
  expect(rateResponse(response)).toBe(rating);
});
