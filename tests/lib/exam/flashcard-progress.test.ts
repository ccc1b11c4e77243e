import { describe, expect, it } from "vitest";
import { flashcardProgress } from "@/lib/exam/flashcard-progress";
import { aSession } from "@/tests/support/a-session";
import { aRating } from "@/tests/support/an-event";

const rate = (item: string, rating: 1 | 2 | 3 | 4) => aRating({ session: "session-1", item, rating });
const none = () => false;

describe("flashcardProgress", () => {
  it("begins with the first card", () => {
    expect(flashcardProgress(aSession(["a", "b"]), none)).toEqual({
      current: "a",
      queue: ["a", "b"],
      done: 0,
      total: 2,
      lastRating: null,
    });
  });

  it.each([2, 3, 4] as const)("is through with a card that is rated %i", (rating) => {
    expect(flashcardProgress(aSession(["a", "b"], [rate("a", rating)]), none)).toMatchObject({
      current: "b",
      done: 1,
    });
  });

  it("puts a card that is rated Again at the end", () => {
    expect(flashcardProgress(aSession(["a", "b", "c"], [rate("a", 1)]), none).queue).toEqual(["b", "c", "a"]);
  });

  it("brings the last card back at once when it is rated Again", () => {
    expect(flashcardProgress(aSession(["a"], [rate("a", 1)]), none).current).toBe("a");
  });

  it("has no current card when all are through", () => {
    const session = aSession(["a", "b"], [rate("a", 1), rate("b", 3), rate("a", 3)]);
    expect(flashcardProgress(session, none)).toMatchObject({ current: null, done: 2, total: 2 });
  });

  it("drops a suspended card", () => {
    const progress = flashcardProgress(aSession(["a", "b"]), (item) => item === "a");
    expect(progress).toMatchObject({ current: "b", total: 1 });
  });

  it("keeps counting a card that was rated before it was suspended", () => {
    const progress = flashcardProgress(aSession(["a", "b"], [rate("a", 3)]), (item) => item === "a");
    expect(progress).toMatchObject({ done: 1, total: 2 });
  });

  it("counts a card once that two tabs rated", () => {
    expect(flashcardProgress(aSession(["a", "b"], [rate("a", 3), rate("a", 4)]), none).done).toBe(1);
  });

  it("offers the last rating for undo", () => {
    const [first, last] = [rate("a", 3), rate("b", 1)];
    expect(flashcardProgress(aSession(["a", "b"], [first, last]), none).lastRating).toBe(last);
  });
});
