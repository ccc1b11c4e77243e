import { describe, expect, it } from "vitest";
import { keyOf, scoreQuestion } from "@/lib/exam/score-question";
import { anOption, aQuestion } from "@/tests/support/an-item";

const twoKeys = aQuestion({
  multiple: true,
  options: [anOption("a", true), anOption("b"), anOption("c", true)],
});

describe("scoreQuestion", () => {
  it.each([
    ["the keys in any order", ["c", "a"], true],
    ["a key chosen twice", ["a", "c", "a"], true],
    ["one key of two", ["a"], false],
    ["the keys and a distractor", ["a", "b", "c"], false],
    ["nothing", [], false],
    ["an option that does not exist", ["a", "z"], false],
  ])("scores %s", (_, chosen, correct) => {
    expect(scoreQuestion(twoKeys, chosen)).toBe(correct);
  });
});

describe("keyOf", () => {
  it("lists the keys", () => {
    expect(keyOf(twoKeys)).toEqual(["a", "c"]);
  });
});
