import { describe, expect, it } from "vitest";
import type { Block, Inline } from "@/lib/bank/rich-text";
import { spokenAnswer, spokenBlocks, spokenFront, spokenHint } from "@/lib/bank/spoken-text";
import { aCloze, aFlashcard, anOption, aQuestion, aShortAnswer } from "@/tests/support/an-item";

const text = (value: string): Inline => ({ type: "text", value });
const paragraph = (value: string): Block => ({ type: "paragraph", children: [text(value)] });
const words = (parts: { text: string }[]) => parts.map((part) => part.text);
const language = "en";

describe("before the answer", () => {
  it("reads the stem, then each option with its letter, in the order shown", () => {
    const parts = spokenFront(aQuestion(), { language, order: ["c", "a", "d", "b"] });
    expect(words(parts)).toEqual(["Which one?", "A. c", "B. a", "C. d", "D. b"]);
  });

  it("puts options that the order does not know last", () => {
    expect(words(spokenFront(aQuestion(), { language, order: ["d", "gone"] })).slice(1)).toEqual([
      ...["A. d", "B. a", "C. b", "D. c"],
    ]);
  });

  it("says that several options may be chosen, and reads a case first", () => {
    const question = aQuestion({ multiple: true });
    const parts = spokenFront(question, {
      language,
      case: { id: "case", stimulus: [paragraph("Ana calls.")] },
    });
    expect(words(parts).slice(0, 3)).toEqual(["Ana calls.", "Which one?", "Choose all that apply."]);
  });

  it("says content in the bank's language, and the app's own words in English", () => {
    const parts = spokenFront(aQuestion({ multiple: true }), { language: "es" });
    expect(parts.map((part) => part.language)).toEqual(["es", "en", "es", "es", "es", "es"]);
  });

  it.each([
    ["the front of a flashcard", aFlashcard(), ["Front"]],
    ["a blank as “blank”", aCloze("Ask {before} you {act}"), ["Ask blank you blank"]],
    ["the prompt of a short answer", aShortAnswer(), ["Why?"]],
  ])("reads %s, and not the answer", (_, item, expected) => {
    expect(words(spokenFront(item, { language }))).toEqual(expected);
  });
});

describe("after the answer", () => {
  const question = aQuestion({
    options: [
      { ...anOption("a", true), rationale: [paragraph("It is a.")] },
      { ...anOption("b"), rationale: [paragraph("It is not b.")] },
      anOption("c"),
    ],
    explanation: [paragraph("Because a.")],
  });

  it("reads the verdict, the rationale of what was chosen, and the explanation", () => {
    const parts = spokenAnswer(question, { language, order: ["b", "a", "c"], chosen: ["b"], correct: false });
    expect(words(parts)).toEqual(["Incorrect. The right answer is B.", "A. It is not b.", "Because a."]);
  });

  it("needs no rationale", () => {
    const parts = spokenAnswer(aQuestion(), { language, order: [], chosen: ["a"], correct: true });
    expect(words(parts)).toEqual(["Correct."]);
  });

  it("names all right options", () => {
    const options = [anOption("a", true), anOption("b", true), anOption("c")];
    const parts = spokenAnswer(aQuestion({ options, multiple: true }), {
      language,
      chosen: ["c"],
      correct: false,
    });
    expect(words(parts)).toEqual(["Incorrect. The right answers are A and B."]);
  });

  it.each([
    ["the blanks of a cloze", aCloze("Ask {before} you act"), ["Ask before you act"]],
    ["the answer of a flashcard", aFlashcard({ explanation: [paragraph("More.")] }), ["Answer", "More."]],
    ["key points and a good answer", aShortAnswer(), ["Because", "Because."]],
  ])("reads %s, and no verdict that nobody gave", (_, item, expected) => {
    expect(words(spokenAnswer(item, { language }))).toEqual(expected);
  });

  it("reads a hint as one", () => {
    expect(words(spokenHint([paragraph("Think.")], language))).toEqual(["Hint.", "Think."]);
  });
});

describe("rich text as lines to say", () => {
  it("reads a table row by row, with the heads of the columns", () => {
    const table: Block = {
      type: "table",
      align: [null, null],
      head: [[text("Level")], [text("What to do")]],
      rows: [
        [[text("mild")], [text("Wait.")]],
        [[text("severe")], []],
      ],
    };
    expect(spokenBlocks([table])).toEqual(["Level: mild. What to do: Wait.", "Level: severe."]);
  });

  it("counts an ordered list from where it starts, and names no dots", () => {
    const items = [[paragraph("one")], [paragraph("two"), paragraph("more")]];
    expect(spokenBlocks([{ type: "list", ordered: true, start: 3, items }])).toEqual([
      "3. one",
      "4. two",
      "more",
    ]);
    expect(spokenBlocks([{ type: "list", ordered: false, items }])).toEqual(["one", "two", "more"]);
  });

  it("leaves numbers and abbreviations as they are", () => {
    expect(spokenBlocks([paragraph("Call 988 at 2 a.m., e.g. for 0.5 mg.")])).toEqual([
      "Call 988 at 2 a.m., e.g. for 0.5 mg.",
    ]);
  });

  it("reads what stands within: emphasis, links, terms, pictures, code, callouts, quotations", () => {
    const inline: Inline[] = [
      { type: "strong", children: [text("Never")] },
      { type: "break" },
      { type: "link", url: "https://example.org", children: [text("ask")] },
      text(" "),
      { type: "term", definition: "A list.", children: [text("WRAP")] },
      text(" "),
      { type: "image", src: "a.png", alt: "a green square" },
      text(" "),
      { type: "code", value: "x" },
    ];
    expect(
      spokenBlocks([
        { type: "callout", kind: "tip", title: "Mind", children: [{ type: "paragraph", children: inline }] },
        { type: "quote", children: [paragraph("said")] },
        { type: "rule" },
        { type: "check", question: "q" },
        { type: "code", value: "let a;" },
      ]),
    ).toEqual(["Mind", "Never ask WRAP a green square x", "said", "let a;"]);
  });

  it("cuts what is long between sentences, and loses no word", () => {
    const long = Array.from({ length: 40 }, (_, place) => `This is sentence ${place}.`).join(" ");
    const parts = spokenFront(aFlashcard({ front: [paragraph(long)] }), { language });
    expect(parts.length).toBeGreaterThan(3);
    expect(words(parts).join(" ")).toBe(long);
    for (const part of words(parts)) {
      expect(part.length).toBeLessThanOrEqual(250);
      expect(part).toMatch(/\.$/);
    }
  });

  it("cuts a long sentence between words", () => {
    const long = "word ".repeat(200).trim();
    const parts = words(spokenFront(aFlashcard({ front: [paragraph(long)] }), { language }));
    expect(parts.join(" ")).toBe(long);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(250);
  });
});
