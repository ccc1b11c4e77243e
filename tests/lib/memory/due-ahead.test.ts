import { describe, expect, it } from "vitest";
import { dueAhead } from "@/lib/memory/due-ahead";

const today = 20_000;

const item = (id: string, kind = "flashcard", concept = id, retired = false) => ({
  id,
  kind,
  concept,
  retired,
});

function ahead(items: ReturnType<typeof item>[], dueDays: Record<string, number>, suspended: string[] = []) {
  return dueAhead(
    {
      items,
      dueDayOf: (concept) => dueDays[concept],
      isSuspended: (concept) => suspended.includes(concept),
      today,
    },
    3,
  );
}

describe("dueAhead", () => {
  it("has a place for each day, today first", () => {
    expect(ahead([], {})).toEqual([
      { day: today, flashcards: 0, questions: 0 },
      { day: today + 1, flashcards: 0, questions: 0 },
      { day: today + 2, flashcards: 0, questions: 0 },
    ]);
  });

  it("counts what was due earlier today, and leaves out what lies further ahead", () => {
    const days = ahead([item("late"), item("today"), item("soon"), item("far")], {
      late: today - 9,
      today: today,
      soon: today + 2,
      far: today + 3,
    });
    expect(days.map(({ flashcards }) => flashcards)).toEqual([2, 0, 1]);
  });

  it("counts a concept once, as a flashcard when any of its items is one", () => {
    const items = [item("q", "question", "trust"), item("f", "cloze", "trust"), item("only", "question")];
    expect(ahead(items, { trust: today, only: today })[0]).toEqual({
      day: today,
      flashcards: 1,
      questions: 1,
    });
  });

  it("leaves out what was never met, what is suspended and what is retired", () => {
    const items = [item("new"), item("out"), item("old", "flashcard", "old", true)];
    const days = ahead(items, { out: today, old: today }, ["out"]);
    expect(days[0]).toEqual({ day: today, flashcards: 0, questions: 0 });
  });
});
