import { expect, it } from "vitest";
import { quizResults } from "@/lib/exam/quiz-results";
import { aSession } from "@/tests/support/a-session";
import { anAnswer } from "@/tests/support/an-event";

const answer = (item: string, correct: boolean) => anAnswer({ session: "session-1", item, correct });
const session = aSession(["a", "b", "c", "d"], [answer("a", true), answer("b", false), answer("c", true)]);
const domainOf = (item: string) => ({ a: "law", b: "ethics", c: "law", d: "ethics" })[item];
const results = quizResults(session, domainOf);

it("counts right answers out of all items", () => {
  expect(results).toMatchObject({ correct: 2, total: 4 });
});

it("gives a score for each domain", () => {
  expect(results.byDomain).toEqual([
    { domain: "law", correct: 2, total: 2 },
    { domain: "ethics", correct: 0, total: 2 },
  ]);
});

it("tells missed items from unanswered ones", () => {
  expect([results.missed, results.unanswered]).toEqual([["b"], ["d"]]);
});

it("counts an item that left the bank in the score", () => {
  expect(quizResults(session, () => undefined)).toMatchObject({ correct: 2, total: 4, byDomain: [] });
});
