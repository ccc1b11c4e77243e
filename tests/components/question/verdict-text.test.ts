import { describe, expect, it } from "vitest";
import { verdictText } from "@/components/question/verdict-text";
import { anOption } from "@/tests/support/an-item";

describe("verdictText", () => {
  it("starts with Correct", () => {
    expect(verdictText("correct", [anOption("a", true)])).toBe("Correct.");
  });

  it("names the one right option by its letter", () => {
    expect(verdictText("incorrect", [anOption("a"), anOption("b", true)])).toBe(
      "Incorrect. The right answer is B.",
    );
  });

  it("names several right options as a list", () => {
    const options = [anOption("a", true), anOption("b", true), anOption("c"), anOption("d", true)];
    expect(verdictText("incorrect", options)).toBe("Incorrect. The right answers are A, B, and D.");
  });
});
