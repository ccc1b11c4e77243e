import { expect, it } from "vitest";
import { defaultQuizRequest, printQuizRequest } from "@/lib/exam/quiz-request";

it("prints equal requests as equal texts", () => {
  const one = { ...defaultQuizRequest, domains: ["b", "a"], kinds: ["cloze", "question"] as const };
  const other = { ...defaultQuizRequest, domains: ["a", "b", "a"], kinds: ["question", "cloze"] as const };
  expect(printQuizRequest(one)).toBe(printQuizRequest(other));
});

it("escapes what would end a value", () => {
  expect(printQuizRequest({ ...defaultQuizRequest, seed: "a&b=c" })).toBe("count=5&seed=a%26b%3Dc");
});

it("leaves out what plays no part when items are named", () => {
  expect(printQuizRequest({ ...defaultQuizRequest, count: 9, items: ["b", "a"] })).toBe("items=b,a");
});

it("prints a retry without the count", () => {
  expect(printQuizRequest({ ...defaultQuizRequest, retry: "s-1" })).toBe("retry=s-1");
});
