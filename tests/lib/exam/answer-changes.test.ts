import { expect, it } from "vitest";
import { answerChanges } from "@/lib/exam/answer-changes";
import type { Move } from "@/lib/exam/move";
import { aTape } from "@/tests/support/a-sitting";

const handedIn = (chosen: string[], key = ["a"]) => new Map([["q", { chosen, key }]]);
const chose = (...chosen: string[]): Move => ({ kind: "chosen", item: "q", chosen });
const tapeOf = (...moves: Move[]) => aTape(...moves.map((move, at): [number, Move] => [at * 1000, move]));

it.each([
  ["from wrong to right", ["b"], ["a"], "wrong-to-right"],
  ["from right to wrong", ["a"], ["b"], "right-to-wrong"],
  ["from one wrong option to another", ["b"], ["c"], "wrong-to-wrong"],
])("tells a change %s", (_, first, last, change) => {
  const changes = answerChanges(handedIn(last), tapeOf(chose(...first), chose(...last)));
  expect(changes.get("q")).toEqual({ change, first });
});

it("is no change to come back to the first answer", () => {
  expect(answerChanges(handedIn(["a"]), tapeOf(chose("a"), chose("b"), chose("a"))).size).toBe(0);
});

it("is no change to take an answer back, whether it is given again or not", () => {
  expect(answerChanges(handedIn([]), tapeOf(chose("a"), chose())).size).toBe(0);
  expect(answerChanges(handedIn(["a"]), tapeOf(chose("a"), chose(), chose("a"))).size).toBe(0);
});

it("does not take the ticking of one box after the other for a change", () => {
  const ticks = tapeOf(chose("a"), chose("a", "b"), { kind: "shown", item: "r" });
  expect(answerChanges(handedIn(["a", "b"], ["a", "b"]), ticks).size).toBe(0);
});

it("takes the first answer with several keys from when the question was left", () => {
  const moves = tapeOf(chose("a"), chose("a", "c"), { kind: "reviewed" }, chose("a"), chose("a", "b"));
  expect(answerChanges(handedIn(["a", "b"], ["a", "b"]), moves).get("q")).toEqual({
    change: "wrong-to-right",
    first: ["a", "c"],
  });
});

it("goes by the sitting's clock and not by the order of arrival", () => {
  const moves = [...tapeOf(chose("b"), chose("a"))].reverse();
  expect(answerChanges(handedIn(["a"]), moves).get("q")?.change).toBe("wrong-to-right");
});

it("leaves alone what came after the end", () => {
  const moves = tapeOf(chose("a"), { kind: "submitted", by: "clock" }, chose("b"));
  expect(answerChanges(handedIn(["a"]), moves).size).toBe(0);
});
