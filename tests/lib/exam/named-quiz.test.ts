import { expect, it } from "vitest";
import { namedQuiz } from "@/lib/exam/named-quiz";
import { aCloze, aFlashcard, aQuestion, someQuestions } from "@/tests/support/an-item";

it("asks the items in their order, without flashcards and retired ones", () => {
  const items = [aCloze("{x}"), aFlashcard(), aQuestion({ id: "old", retired: true }), aQuestion()];
  expect(namedQuiz(items)).toEqual({ query: "items=cloze-1,question-1", count: 2 });
});

it("is none when a quiz can ask nothing of it", () => {
  expect(namedQuiz([aFlashcard()])).toBeUndefined();
  expect(namedQuiz([])).toBeUndefined();
});

it("has no more than the record keeps of a request, nor than a quiz may have", () => {
  const long = namedQuiz(someQuestions(100, "a-question-with-quite-a-long-id-to-name-it"));
  expect(long?.query.length).toBeLessThanOrEqual(2000);
  expect(long?.count).toBe(long?.query.split(",").length);
  expect(namedQuiz(someQuestions(250, "q"))?.count).toBe(200);
});
