import { describe, expect, it } from "vitest";
import { dayText, waitingText } from "@/components/study/day-text";

const plan = { items: ["a"], due: 0, fresh: 0, questions: 0, seconds: 60, waiting: 0 };

describe("dayText", () => {
  it("says what there is, and about how long it takes", () => {
    expect(dayText({ ...plan, due: 12, questions: 5, seconds: 540 })).toBe(
      "Today: 12 cards due and 5 questions from your weakest topics, about 9 minutes.",
    );
    expect(dayText({ ...plan, due: 1, fresh: 1, questions: 1, seconds: 20 })).toBe(
      "Today: 1 card due, 1 new card and 1 question from your weakest topics, about 1 minute.",
    );
  });

  it("says when nothing is due, and offers questions", () => {
    expect(dayText({ ...plan, questions: 8, seconds: 360 })).toBe(
      "Today: no cards due and 8 questions from your weakest topics, about 6 minutes.",
    );
    expect(dayText({ ...plan, items: [], seconds: 0 })).toMatch(/Questions are there if you like\.$/);
  });
});

describe("waitingText", () => {
  it("says what waits without a reproach, and nothing when nothing does", () => {
    expect(waitingText(0)).toBe("");
    expect(waitingText(1)).toBe("1 more is due. It waits; nothing is lost.");
    expect(waitingText(1370)).toBe("1,370 more are due. They wait; nothing is lost.");
  });
});
