import { expect, test } from "vitest";
import { viewKind } from "@/app/view-kind";

test("pages that most visits begin with have first styles of their own", () => {
  expect(viewKind("/")).toBe("home");
  expect(viewKind("/exams/demo/quiz")).toBe("quiz");
  expect(viewKind("/exams/demo/questions/one")).toBe("question");
  expect(viewKind("/exams/demo/lessons/boundaries")).toBe("lesson");
});

test("every other page shares some, also below an address of those", () => {
  for (const path of ["/settings", "/exams/demo", "/exams/demo/flashcards", "/exams/demo/lessons", "/quiz"])
    expect(viewKind(path)).toBe("other");
  expect(viewKind("/exams/demo/questions/one/more")).toBe("other");
});
