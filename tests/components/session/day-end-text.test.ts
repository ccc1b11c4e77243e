import { describe, expect, it } from "vitest";
import { doneText, tomorrowText } from "@/components/session/day-end-text";

describe("doneText", () => {
  it("says what was studied and answered", () => {
    const done = { cards: 12, questions: 5, right: 4 };
    expect(doneText(done)).toBe("You studied 12 cards and answered 5 questions, 4 of them right.");
    expect(doneText({ ...done, questions: 0 })).toBe("You studied 12 cards.");
    expect(doneText({ ...done, cards: 0, questions: 1, right: 1 })).toBe("You answered 1 question right.");
    expect(doneText({ ...done, cards: 1, questions: 1, right: 0 })).toBe(
      "You studied 1 card and answered 1 question.",
    );
    expect(doneText({ ...done, cards: 0, questions: 0 })).toBe("");
  });
});

describe("tomorrowText", () => {
  const none = { waiting: 0, next: null, fresh: 0 };

  it("says what comes back tomorrow, and what is new", () => {
    expect(tomorrowText({ ...none, next: { days: 1, count: 8 }, fresh: 10 })).toBe(
      "Tomorrow: 8 cards that come back and 10 new cards.",
    );
    expect(tomorrowText({ ...none, next: { days: 1, count: 1 } })).toBe("Tomorrow: 1 card that comes back.");
    expect(tomorrowText(none)).toBe("");
  });

  it("says when the next ones come, if not tomorrow", () => {
    expect(tomorrowText({ ...none, next: { days: 4, count: 3 } })).toBe(
      "Nothing comes back tomorrow. The next 3 cards come back in 4 days.",
    );
    expect(tomorrowText({ ...none, next: { days: 7, count: 1 }, fresh: 2 })).toBe(
      "Tomorrow: 2 new cards. The next card comes back in a week.",
    );
  });

  it("counts what waits, and promises no new card before that", () => {
    expect(tomorrowText({ waiting: 45, next: { days: 20, count: 6 }, fresh: 10 })).toBe(
      "Tomorrow: 45 cards that wait.",
    );
    expect(tomorrowText({ waiting: 1, next: { days: 1, count: 2 }, fresh: 0 })).toBe(
      "Tomorrow: 1 card that waits and 2 cards that come back.",
    );
  });
});
