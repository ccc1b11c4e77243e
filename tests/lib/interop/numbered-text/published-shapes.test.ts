import { describe, expect, it } from "vitest";
import { formats } from "@/lib/interop/formats";
import { numberedText } from "@/lib/interop/numbered-text/format";
import { detectFormats } from "@/lib/interop/read-source";
import { aSource, inShort, oneItem, pieces, read, rules } from "@/tests/support/foreign";
import { aikenLike, examView, respondus } from "@/tests/support/numbered-shapes";

const short = (text: string) => pieces(numberedText, text).map(({ items }) => inShort(items[0]));
const fileRules = (text: string) => read(numberedText, text).notes.map(({ rule }) => rule);
const told = (text: string) => detectFormats(aSource(text, "test.txt"), formats)[0]?.id;

describe("the standard format of Respondus", () => {
  it.each([
    ["plain", ["What cleans hands best? [Water | *Soap | A towel | Air]"]],
    ["dots", ["What cleans hands best? [Water | *Soap | A towel]"]],
    ["listAtTheEnd", ["What cleans? [Water | *Soap]", "What dries? [*A towel | Water]"]],
    ["trueFalse", ["Soap cleans. [*True | False]", "Water dries. [T | *F]"]],
    ["multipleResponse", ["Which clean? [*Soap | Salt | *Bleach]"]],
    ["multipleAnswer", ["Which clean? [*Soap | Salt | *Bleach]"]],
    [
      "feedbackOfOptions",
      ["What cleans hands best? [Water#It only rinses. | *Soap#It lifts grease. | A towel#It dries.]"],
    ],
  ] as const)("%s", (name, expected) => {
    expect(short(respondus[name])).toEqual(expected);
    expect(told(respondus[name])).toBe("numbered-text");
  });

  it("a title above each question names it, and is no part of the one before", () => {
    expect(read(numberedText, respondus.title).items[0]?.title).toBe("Clean hands");
    expect(read(numberedText, respondus.titlesInARow).items.map(({ title }) => title)).toEqual([
      "First",
      "Second",
    ]);
    expect(short(respondus.titlesInARow)).toEqual([
      "What cleans? [Water | *Soap]",
      "What dries? [*A towel | Water]",
    ]);
  });

  it("an essay: its letter holds the answer, which waits as a draft", () => {
    const [piece] = pieces(numberedText, respondus.essay);
    expect(piece).toMatchObject({ isDraft: true, foreign: { body: { kind: "essay" } } });
    expect(inShort(piece?.items[0])).toContain("With soap, for 20 seconds.");
  });

  it("an answer to type: its letters hold what counts", () => {
    expect(inShort(oneItem(numberedText, respondus.fillInOne))).toContain("<Blank>soap</Blank>");
    expect(inShort(oneItem(numberedText, respondus.fillIn))).toContain("- liquid soap");
  });

  it("matching: a question for each pair", () => {
    expect(pieces(numberedText, respondus.matching)[0]?.items.map(inShort)).toEqual([
      "Milk [*Fridge | Shelf | Stove]",
      "Salt [Fridge | *Shelf | Stove]",
      "Soup [Fridge | Shelf | *Stove]",
    ]);
  });

  it("feedback for all: for a right answer it is the key's rationale, for a wrong one it is named", () => {
    expect(short(respondus.feedback)).toEqual([
      "What cleans hands best? [Water | *Soap#Yes, soap. | A towel]",
    ]);
    expect(rules(numberedText, respondus.feedback)).toEqual(["combined-feedback"]);
  });

  it("points are named once for the file", () => {
    expect(short(respondus.points)).toEqual([
      "What cleans? [Water | *Soap]",
      "What dries? [*A towel | Water]",
    ]);
    expect(fileRules(respondus.points)).toEqual(["points"]);
  });

  it("types one after the other", () => {
    expect(read(numberedText, respondus.sequence).items.map(({ body }) => body.kind)).toEqual([
      "choice",
      "essay",
      "text",
      "choice",
    ]);
  });

  it("names a type that it does not know", () => {
    expect(rules(numberedText, respondus.unknownType)).toEqual(["type-unknown"]);
  });

  it("never takes A for the key where none is marked", () => {
    expect(pieces(numberedText, respondus.noKey)[0]).toMatchObject({ isDraft: true });
  });
});

describe("a test as ExamView prints it", () => {
  it("with answers below the questions", () => {
    expect(short(examView.below).slice(0, 3)).toEqual([
      "What cleans hands best? [Water | *Soap | A towel]",
      "What dries? [*A towel | Water]",
      "Soap cleans. [*True | False]",
    ]);
    expect(short(examView.below)[3]).toContain("What rinses?\n\n<Answer>\nWater, and much of it.\n</Answer>");
    expect(told(examView.below)).toBe("numbered-text");
  });

  it("with a section of answers at the end", () => {
    expect(short(examView.apart).slice(0, 2)).toEqual([
      "What cleans hands best? [Water | *Soap | A towel]",
      "What dries? [*A towel | Water]",
    ]);
    expect(short(examView.apart)[2]).toContain("<Answer>\nwater\n</Answer>");
    expect(told(examView.apart)).toBe("numbered-text");
  });

  it("names the facts behind the answers, and the heads of its sections", () => {
    expect(read(numberedText, examView.below).notes).toMatchObject([
      { rule: "text-outside", message: expect.stringContaining('"TRUE/FALSE"') },
      { rule: "exam-facts", message: expect.stringContaining("PTS, DIF, REF, OBJ, TOP, KEY") },
    ]);
  });

  it("makes no card of a letter where options are shared: it is not read, and says so", () => {
    expect(pieces(numberedText, examView.matching).map(({ notes }) => notes.map(({ rule }) => rule))).toEqual(
      [[], ["no-options"], ["no-options"]],
    );
  });
});

it("reads both shapes of Aiken, where somebody says that it is numbered text", () => {
  expect(short(aikenLike)).toEqual([
    "What is the right order? [*Wash, rinse, dry | Dry, wash, rinse]",
    "What dries hands? [Water | *A towel]",
  ]);
});
