import { expect, it } from "vitest";
import { foldConcept } from "@/lib/record/concept-state";
import { anAnswer, aRating, noonOf } from "@/tests/support/an-event";

it("is nothing without reviews", () => {
  expect(foldConcept([])).toBeNull();
});

it("knows the day on which it was met as a new flashcard", () => {
  const state = foldConcept([aRating({ time: noonOf(100) }), aRating({ time: noonOf(102) })]);
  expect(state?.introducedDay).toBe(100);
});

it("was not introduced as a flashcard when a question came first", () => {
  expect(
    foldConcept([anAnswer({ time: noonOf(100) }), aRating({ time: noonOf(100) })])?.introducedDay,
  ).toBeNull();
});

it("never counts days below zero when a time zone was crossed", () => {
  const first = aRating({ time: Date.UTC(2026, 10, 22, 12), zone: 720 });
  const second = aRating({ time: Date.UTC(2026, 10, 22, 13), zone: -720 });
  expect(foldConcept([first, second])?.memory).toEqual(
    foldConcept([first, { ...second, zone: 720 }])?.memory,
  );
});
