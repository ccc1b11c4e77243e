import { describe, expect, it } from "vitest";
import { optionOrder } from "@/lib/exam/option-order";
import { defaultQuizRequest } from "@/lib/exam/quiz-request";
import { startDay, startFlashcards, startQuiz } from "@/lib/record/start-session";
import { aCloze, aFlashcard, aQuestion } from "@/tests/support/an-item";

describe("startQuiz", () => {
  const start = {
    session: "s-1",
    bank: { id: "demo", version: "v1" },
    request: defaultQuizRequest,
    seed: "mine",
  };

  it("holds the paper, and the order of a question's options", () => {
    const question = aQuestion({ id: "q" });
    const event = startQuiz({ ...start, items: [question, aCloze("{a}", { id: "c" })] });
    expect(event.items).toEqual([{ item: "q", order: optionOrder(question, "mine") }, { item: "c" }]);
  });

  it("orders options by the request's own seed", () => {
    const question = aQuestion({ id: "q" });
    const event = startQuiz({
      ...start,
      request: { ...defaultQuizRequest, seed: "shared" },
      items: [question],
    });
    expect(event.items[0]?.order).toEqual(optionOrder(question, "shared"));
  });

  it("keeps the order in which a question that is on the screen already has its options", () => {
    const items = [aQuestion({ id: "seen" }), aQuestion({ id: "next" })];
    const order = [...optionOrder(items[0] as ReturnType<typeof aQuestion>, "mine")].reverse();
    const event = startQuiz({ ...start, items, shown: { item: "seen", order } });
    expect(event.items).toEqual([
      { item: "seen", order },
      { item: "next", order: optionOrder(items[1] as ReturnType<typeof aQuestion>, "mine") },
    ]);
  });

  it("holds the printed request", () => {
    expect(startQuiz({ ...start, items: [] }).request).toBe("count=5");
  });
});

describe("startFlashcards", () => {
  it("holds the cards in their order", () => {
    const event = startFlashcards({
      session: "s-1",
      bank: { id: "demo", version: "v1" },
      cards: [{ item: "b" }, { item: "a" }],
    });
    expect(event).toMatchObject({
      activity: "flashcards",
      items: [{ item: "b" }, { item: "a" }],
      request: "",
    });
  });
});

describe("startDay", () => {
  it("holds cards and questions as planned, the order of options, and the length", () => {
    const question = aQuestion({ id: "q" });
    const event = startDay({
      session: "s-1",
      bank: { id: "demo", version: "v1" },
      items: [aFlashcard({ id: "f" }), question],
      length: 20,
      seed: "mine",
    });
    expect(event).toMatchObject({
      activity: "day",
      mode: "tutor",
      items: [{ item: "f" }, { item: "q", order: optionOrder(question, "mine") }],
      request: "minutes=20",
    });
  });
});
