import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/bank/plain-text";
import { gift } from "@/lib/interop/gift/format";
import { oneItem, rules } from "@/tests/support/foreign";
import { inWords } from "@/tests/support/in-words";

describe("where Moodle takes more than is meant", () => {
  it("a word for a number, which it takes for any number, is refused: a key is never invented", () => {
    expect(rules(gift, "How warm?{#sixty}")).toEqual(["gift-number"]);
    expect(rules(gift, "How warm?{#0x3F}")).toEqual(["gift-number"]);
  });

  it("a star alone, for which anything counts, is no key", () => {
    expect(rules(gift, "What do you think?{=*#Thank you}")).toEqual(["any-answer"]);
    expect(rules(gift, "Which board?{=blue =*}")).toEqual(["any-answer"]);
  });
});

describe("words that are compared stay as they are typed", () => {
  it.each([
    ["a star in Markdown", "[markdown]Who?{=*cook*}", "Who? => *cook* (answers-on-a-card)"],
    ["a number at the start in Markdown", "[markdown]What?{=1. wash}", "What? [1. wash]"],
    ["less and more in HTML", "[html]What?{=a < b}", "What? [a < b]"],
    [
      "a right side in Markdown",
      "[markdown]Match.{=one -> *x* =two -> 2. y}",
      "Match.: one [**x* | 2. y] | two [*x* | *2. y] (matching-as-case)",
    ],
  ])("%s", (_, text, kept) => {
    expect(inWords(gift, text)).toEqual([kept]);
  });

  it("a star in our own export is a star", () => {
    const text = String.raw`// [id:x] [tag:rehearse:kind:cloze]
::n::[html]<p>Press {=5\*} now.</p>`;
    const item = oneItem(gift, text);
    expect(item.kind === "cloze" && plainText(item.text)).toBe("Press 5* now.");
  });
});

describe("weights that don't make up the whole are named", () => {
  it.each([
    ["more than all", "Two?{~%100%a ~%100%b ~c}", ["weights-total"]],
    ["less than all", "One?{~%50%a ~b}", ["weights-total", "one-right-answer"]],
    ["thirds in whole numbers", "Three?{~%33%a ~%33%b ~%33%c ~d}", []],
  ])("%s", (_, text, found) => {
    expect(rules(gift, text)).toEqual(found);
  });
});

describe("matching", () => {
  it("a left side with nothing to match is named", () => {
    expect(rules(gift, "Match.{=a -> 1 =b -> 2 =c ->}")).toEqual(["pair-without-answer", "matching-as-case"]);
  });
});
