import { describe, expect, it } from "vitest";
import { listMissed, quizProgress } from "@/lib/exam/quiz-progress";
import { aSession } from "@/tests/support/a-session";
import { anAnswer } from "@/tests/support/an-event";

const answer = (item: string, correct = true) => anAnswer({ session: "session-1", item, correct });

describe("quizProgress", () => {
  it("begins with the first item", () => {
    expect(quizProgress(aSession(["a", "b"]))).toEqual({ current: 0, answered: 0, total: 2 });
  });

  it("goes on with the first item without an answer", () => {
    expect(quizProgress(aSession(["a", "b", "c"], [answer("a"), answer("c")])).current).toBe(1);
  });

  it("has no current item when all are answered", () => {
    expect(quizProgress(aSession(["a"], [answer("a")]))).toEqual({ current: null, answered: 1, total: 1 });
  });

  it("does not count an answer to an item that is not on the paper", () => {
    expect(quizProgress(aSession(["a"], [answer("z")])).answered).toBe(0);
  });
});

describe("listMissed", () => {
  it("lists what was answered wrong, in the order of the paper", () => {
    const session = aSession(["a", "b", "c", "d"], [answer("c", false), answer("a", false), answer("b")]);
    expect(listMissed(session)).toEqual(["a", "c"]);
  });
});
