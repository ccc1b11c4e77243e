import { describe, expect, it } from "vitest";
import { aiken } from "@/lib/interop/aiken/format";
import { formats } from "@/lib/interop/formats";
import { detectFormats } from "@/lib/interop/read-source";
import { aikenShapes } from "@/tests/support/aiken-shapes";
import { aSource, pieces } from "@/tests/support/foreign";
import { inWords } from "@/tests/support/in-words";

describe("a file as the published examples of Aiken have it", () => {
  it("letters with full stops and with brackets, six options", () => {
    expect(inWords(aiken, aikenShapes.docs)).toEqual([
      "Which board is for fish? [The red one? | Some green one? | A white one? | *The blue one!]",
      "Which food is kept at the top of a fridge? [*Cooked food | Chicken | Fish | Eggs | Mince | Liver]",
    ]);
  });

  it("the pattern of its description", () => {
    expect(inWords(aiken, aikenShapes.pattern)).toEqual(["A text [Way #1 | *Way #2 | Way #3 | Way #4]"]);
  });

  it("signs of HTML are signs, as Moodle escapes them", () => {
    expect(inWords(aiken, aikenShapes.signs)).toEqual([
      "Who started the kitchen? [Ada | *Bo | Cem | Dee]",
      'Labels may show <b class="big"> & other signs: [*True | False]',
    ]);
  });

  it("each fault costs its question alone, and the three good ones are read, with no space behind the bracket too", () => {
    expect(inWords(aiken, aikenShapes.faults)).toEqual([
      "left out (aiken-options)",
      "left out (aiken-options)",
      "Where is bread kept [*Dry | Wet]",
      "draft: Where is fish kept [High up | Low down] (no-key)",
      "Which comes first [Drying (no gap) | *Washing (no gap)]",
      "Which label has > < & on it [*This (< > &) | That (< > &)]",
    ]);
    expect(pieces(aiken, aikenShapes.faults).map(({ foreign }) => foreign.place.line)).toEqual([
      1, 5, 9, 14, 18, 23,
    ]);
  });

  it("what Moodle writes", () => {
    expect(inWords(aiken, aikenShapes.exported)).toEqual([
      "Which place is the warmest? [*Hob | Shelf | Fridge | Freezer]",
    ]);
  });

  it.each(Object.entries(aikenShapes))("%s is told for Aiken by its content", (_, text) => {
    expect(detectFormats(aSource(text, "a.csv"), formats)[0]?.id).toBe("aiken");
  });
});

describe("letters", () => {
  it("that leave one out: ANSWER means the letter, and the report says so", () => {
    expect(inWords(aiken, "Which?\nA) one\nB) two\nD) four\nE) five\nANSWER: D")).toEqual([
      "Which? [one | two | *four | five] (aiken-letters)",
    ]);
  });

  it("that stand twice name nothing: a key is never invented", () => {
    expect(inWords(aiken, "Which?\nA) one\nB) two\nB) three\nANSWER: B")).toEqual([
      "draft: Which? [one | two | three] (aiken-letters, no-key)",
    ]);
  });

  it("that begin anew belong to the question above them, where no ANSWER stands between", () => {
    expect(inWords(aiken, "First?\nA) one\nB) two\nSecond?\nA) three\nB) four\nANSWER: A")).toEqual([
      "draft: First? [one | two] (no-key)",
      "Second? [*three | four]",
    ]);
  });

  it("with nothing behind them are named, and the others keep their letters", () => {
    expect(inWords(aiken, "Which?\nA) one\nB)\nC) three\nANSWER: C")).toEqual([
      "Which? [one | *three] (empty-option)",
    ]);
  });

  it.each([
    ["A.M. is when?\nA) morning\nB) evening\nANSWER: A", "A.M. is when? [*morning | evening]"],
    ["Which?\nA) one\nB.C. is later\nB) two\nANSWER: B", "Which? [one B.C. is later | *two]"],
  ])("in words are no options: %j", (text, kept) => {
    expect(inWords(aiken, text)).toEqual([kept]);
  });
});

describe("ANSWER", () => {
  it.each([
    ["B and C", "Which? [one | *two | *three]"],
    ["B, B", "Which? [one | *two | three]"],
    ["B. two", "Which? [one | *two | three]"],
    ["B or C", "draft: Which? [one | *two | *three] (several-right-answers)"],
    ["two", "draft: Which? [one | two | three] (no-key)"],
    ["", "draft: Which? [one | two | three] (no-key)"],
  ])("%j", (answer, kept) => {
    expect(inWords(aiken, `Which?\nA) one\nB) two\nC) three\nANSWER: ${answer}`)).toEqual([kept]);
  });
});
