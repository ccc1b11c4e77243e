import { describe, expect, it } from "vitest";
import { chooseOption, strikeOption } from "@/components/session/question-draft";
import { aQuestion } from "@/tests/support/an-item";

describe("the draft of a question", () => {
  it("holds one option, or several where several are right", () => {
    expect(chooseOption({ chosen: ["a"], struck: [] }, aQuestion(), "b").chosen).toEqual(["b"]);
    const several = aQuestion({ multiple: true });
    expect(chooseOption({ chosen: ["a"], struck: [] }, several, "b").chosen).toEqual(["a", "b"]);
    expect(chooseOption({ chosen: ["a", "b"], struck: [] }, several, "a").chosen).toEqual(["b"]);
  });

  it("never holds an option both chosen and struck out", () => {
    expect(chooseOption({ chosen: [], struck: ["a", "b"] }, aQuestion(), "a")).toEqual({
      chosen: ["a"],
      struck: ["b"],
    });
    expect(strikeOption({ chosen: ["a"], struck: [] }, "a")).toEqual({ chosen: [], struck: ["a"] });
    expect(strikeOption({ chosen: [], struck: ["a"] }, "a").struck).toEqual([]);
  });

  it("stays as it is for a place without an option", () => {
    const draft = { chosen: ["a"], struck: ["b"] };
    expect(chooseOption(draft, aQuestion(), undefined)).toEqual(draft);
    expect(strikeOption(draft, undefined)).toEqual(draft);
  });
});
