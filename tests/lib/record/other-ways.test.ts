import { expect, it } from "vitest";
import { findOtherWays } from "@/lib/record/other-ways";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";

const card = aFlashcard({ id: "card", concept: "trust" });
const items = [
  card,
  aFlashcard({ id: "other-card", concept: "trust" }),
  aQuestion({ id: "ask", concept: "trust" }),
  aQuestion({ id: "old", concept: "trust", retired: true }),
  aQuestion({ id: "else" }),
];
const lessons = [
  { slug: "crisis", title: "Crisis", domain: "crisis", checks: ["else"] },
  { slug: "ethics", title: "Ethics", domain: "ethics", checks: [] },
  { slug: "trust", title: "Trust", domain: "crisis", checks: ["ask"] },
];

it("finds another face, of another kind if there is one", () => {
  expect(findOtherWays(card, items, []).face).toBe("ask");
  expect(findOtherWays(card, items.slice(0, 2), []).face).toBe("other-card");
  expect(findOtherWays(card, [card], []).face).toBeUndefined();
});

it("finds the lesson that asks about the concept, or else the first on its domain", () => {
  expect(findOtherWays(card, items, lessons)).toMatchObject({ lesson: { slug: "trust" }, isTaught: true });
  expect(findOtherWays(card, [card], lessons)).toMatchObject({ lesson: { slug: "ethics" }, isTaught: false });
  expect(findOtherWays(card, [card], lessons.slice(0, 1)).lesson).toBeUndefined();
});
