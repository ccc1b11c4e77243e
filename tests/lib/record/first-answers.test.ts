import { expect, it } from "vitest";
import { firstAnswers } from "@/lib/record/first-answers";
import { anAnswer, aRating } from "@/tests/support/an-event";

it("keeps the first answer to an item of a session", () => {
  const first = anAnswer({ session: "s-1" });
  expect(firstAnswers([first, anAnswer({ session: "s-1" })])).toEqual([first]);
});

it("keeps the answers to an item in two sessions", () => {
  expect(firstAnswers([anAnswer({ session: "s-1" }), anAnswer({ session: "s-2" })])).toHaveLength(2);
});

it("keeps every answer outside of a session", () => {
  expect(firstAnswers([anAnswer(), anAnswer()])).toHaveLength(2);
});

it("leaves out other kinds of event", () => {
  expect(firstAnswers([aRating()])).toEqual([]);
});
