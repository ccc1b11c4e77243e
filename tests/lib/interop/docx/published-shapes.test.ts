import { describe, expect, it } from "vitest";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import { readDocx } from "@/lib/interop/docx/read-docx";
import { aTarget, inShort } from "@/tests/support/foreign";
import { examView, respondus } from "@/tests/support/numbered-shapes";
import { aDocument, p, run } from "@/tests/support/office-file";

/** A text as a document: a paragraph each line, its tabs as Word's. */
const paragraphs = (text: string) =>
  text.split("\n").map((line) =>
    p(
      line
        .split("\t")
        .map((part) => (part ? run(part) : ""))
        .join("<w:r><w:tab/></w:r>") || run(""),
    ),
  );
const read = (lines: readonly string[]) => readDocx({ name: "test.docx", bytes: aDocument(lines) });
const short = (lines: readonly string[]) =>
  read(lines).items.map((item, index) => inShort(toPiece(item, `item-${index}`, aTarget).items[0]));

describe("the standard format of Respondus in Word", () => {
  it("typed", () => {
    expect(short(paragraphs(respondus.titlesInARow))).toEqual([
      "What cleans? [Water | *Soap]",
      "What dries? [*A towel | Water]",
    ]);
  });

  it("with Word's own numbers and letters, and the type above", () => {
    const lines = [
      p("Type: MR"),
      p("Which clean?", "1"),
      p("*Soap", "1", 1),
      p("Salt", "1", 1),
      p("*Bleach", "1", 1),
    ];
    expect(short(lines)).toEqual(["Which clean? [*Soap | Salt | *Bleach]"]);
  });

  it("feedback below an option is its rationale", () => {
    expect(short(paragraphs(respondus.feedbackOfOptions))).toEqual([
      "What cleans hands best? [Water#It only rinses. | *Soap#It lifts grease. | A towel#It dries.]",
    ]);
  });

  it("bold is no key where the type says that the letters are no options", () => {
    const lines = [p("Type: F"), p("1. What dries?"), p(run("a. a towel", "<w:b/>")), p("b. a cloth")];
    expect(read(lines).notes).toEqual([]);
    expect(read(lines).items[0]?.body).toMatchObject({ kind: "text", answers: [{}, {}] });
  });
});

describe("a test of ExamView in Word", () => {
  it.each(["below", "apart"] as const)("with its answers %s", (name) => {
    expect(short(paragraphs(examView[name])).slice(0, 2)).toEqual([
      "What cleans hands best? [Water | *Soap | A towel]",
      "What dries? [*A towel | Water]",
    ]);
    expect(read(paragraphs(examView[name])).notes.map(({ rule }) => rule)).toEqual([
      "text-outside",
      "exam-facts",
    ]);
  });
});
