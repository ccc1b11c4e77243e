import { describe, expect, it } from "vitest";
import { chooseFace, isFlashcardFace, listFlashcardFaces } from "@/lib/memory/flashcard-faces";
import { aCloze, aFlashcard, aQuestion, aShortAnswer } from "@/tests/support/an-item";

describe("isFlashcardFace", () => {
  it.each([aFlashcard(), aCloze("{a}"), aShortAnswer()])("accepts a $kind", (item) => {
    expect(isFlashcardFace(item)).toBe(true);
  });

  it("refuses a question", () => {
    expect(isFlashcardFace(aQuestion())).toBe(false);
  });

  it("refuses a retired flashcard", () => {
    expect(isFlashcardFace(aFlashcard({ retired: true }))).toBe(false);
  });
});

describe("listFlashcardFaces", () => {
  it("gathers the faces of a concept in the bank's order", () => {
    const items = [aFlashcard({ id: "z", concept: "trust" }), aFlashcard({ id: "a", concept: "trust" })];
    expect(listFlashcardFaces(items).get("trust")).toEqual(["z", "a"]);
  });
});

describe("chooseFace", () => {
  it("takes the faces in turn, one a review", () => {
    expect([0, 1, 2, 3].map((reviews) => chooseFace(["a", "b", "c"], reviews))).toEqual(["a", "b", "c", "a"]);
  });
});
