import { describe, expect, it } from "vitest";
import { observeAnswer } from "@/lib/record/observe-answer";
import { anAnswer } from "@/tests/support/an-event";

describe("observeAnswer", () => {
  it("knows among how many options a question was answered", () => {
    expect(observeAnswer(anAnswer()).asked).toEqual({ kind: "recognition", options: 4 });
    expect(observeAnswer(anAnswer({ order: ["a", "c"] })).asked).toEqual({ kind: "recognition", options: 2 });
  });

  it("knows how many keys there were", () => {
    expect(observeAnswer(anAnswer({ key: ["a", "b"], chosen: ["a", "b"] })).asked).toEqual({
      kind: "multiple-response",
      options: 4,
      keys: 2,
    });
  });

  it("takes a cloze as typed and a short answer as recalled", () => {
    const bare = { order: [], chosen: [], key: [] };
    expect(observeAnswer(anAnswer({ kind: "cloze", ...bare })).asked.kind).toBe("cloze");
    expect(observeAnswer(anAnswer({ kind: "short-answer", ...bare })).asked.kind).toBe("free-recall");
  });

  it("brings along what was said, asked for and struck out, and the time", () => {
    const answer = anAnswer({ correct: false, hints: 2, confidence: "sure", struck: ["b", "gone"] });
    expect(observeAnswer(answer, 20)).toMatchObject({
      correct: false,
      hints: 2,
      confidence: "sure",
      struck: 1,
      seconds: 8,
      usualSeconds: 20,
    });
  });

  it("reads an older event without those fields", () => {
    expect(observeAnswer(anAnswer())).toMatchObject({ confidence: undefined, struck: 0, usualSeconds: 0 });
  });

  it("counts what was chosen and what was right where no order was kept", () => {
    expect(observeAnswer(anAnswer({ order: [], chosen: ["b"] })).asked).toEqual({
      kind: "recognition",
      options: 2,
    });
  });
});
