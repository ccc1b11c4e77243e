import { describe, expect, it } from "vitest";
import { isSameAnswer, scoreCloze } from "@/lib/exam/score-cloze";
import { aCloze } from "@/tests/support/an-item";

const cloze = aCloze("Ask {before} you {act}.");

describe("scoreCloze", () => {
  it("is right when every blank is", () => {
    expect(scoreCloze(cloze, ["before", "act"]).correct).toBe(true);
  });

  it("is wrong when one blank is", () => {
    expect(scoreCloze(cloze, ["before", "speak"]).correct).toBe(false);
  });

  it("tells which blank was wrong", () => {
    expect(scoreCloze(cloze, ["after", "act"]).blanks).toEqual([
      { answer: "before", typed: "after", correct: false },
      { answer: "act", typed: "act", correct: true },
    ]);
  });

  it("takes a text that is missing as wrong", () => {
    expect(scoreCloze(cloze, ["before"]).correct).toBe(false);
  });
});

describe("isSameAnswer", () => {
  it.each([
    ["case", "Naloxone", "naloxone"],
    ["accents", "résumé", "resume"],
    ["space around and between", "peer support", "  peer   support "],
    ["punctuation at the end", "consent", "consent."],
    ["curly apostrophes", "person's", "person’s"],
    ["dashes", "well-being", "well‑being"],
  ])("ignores %s", (_, answer, typed) => {
    expect(isSameAnswer(answer, typed)).toBe(true);
  });

  it.each([
    ["another word", "consent", "assent"],
    ["a part of the words", "peer support", "peer"],
    ["nothing", "consent", ""],
    ["nothing, for an answer of signs alone", "?", ""],
  ])("refuses %s", (_, answer, typed) => {
    expect(isSameAnswer(answer, typed)).toBe(false);
  });

  it("accepts an answer of signs alone", () => {
    expect(isSameAnswer("?", " ? ")).toBe(true);
  });
});
