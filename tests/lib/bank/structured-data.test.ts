import { describe, expect, it } from "vitest";
import { describeItem, describeLesson, printLinkedData } from "@/lib/bank/structured-data";
import { aBank } from "@/tests/support/a-bank";
import { aCloze, aFlashcard, anOption, aQuestion, aShortAnswer } from "@/tests/support/an-item";

const bank = aBank();
const words = (value: string) => [
  { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
];

describe("describeItem", () => {
  it("is a quiz of one question, with reasons as comments", () => {
    const item = aQuestion({
      options: [{ ...anOption("a", true), rationale: words("Because.") }, anOption("b")],
    });
    expect(describeItem(item, bank)).toMatchObject({
      "@type": "Quiz",
      about: { name: "Ethics" },
      hasPart: {
        eduQuestionType: "Multiple choice",
        suggestedAnswer: [{ "@type": "Answer", text: "b", position: 1 }],
        acceptedAnswer: { text: "a", position: 0, comment: { text: "Because." } },
      },
    });
  });

  it("lists several keys", () => {
    const item = aQuestion({ multiple: true, options: [anOption("a", true), anOption("b", true)] });
    expect(describeItem(item, bank)).toMatchObject({
      hasPart: { eduQuestionType: "Checkbox", acceptedAnswer: [{ text: "a" }, { text: "b" }] },
    });
  });

  it.each([
    [aFlashcard(), "Front", "Answer"],
    [aCloze("Ask {before} you act"), "Ask … you act", "Ask before you act"],
    [aShortAnswer(), "Why?", "Because."],
  ])("is a flashcard for the other kinds", (item, text, answer) => {
    expect(describeItem(item, bank)).toMatchObject({
      hasPart: { eduQuestionType: "Flashcard", text, acceptedAnswer: { text: answer } },
    });
  });
});

describe("describeLesson", () => {
  it("names its sources and the time it takes", () => {
    const source = { id: "cdc", title: "CDC", url: "https://example.org", asOf: "2026-11-22" };
    const lesson = { slug: "l", title: "L", sources: ["cdc"], competencies: [], body: [] };
    expect(describeLesson(lesson, { ...bank, sources: [source] }, 4)).toMatchObject({
      "@type": "LearningResource",
      timeRequired: "PT4M",
      citation: [{ name: "CDC", url: "https://example.org" }],
    });
  });
});

describe("printLinkedData", () => {
  it("can't be ended by what it holds", () => {
    const text = printLinkedData({ text: "</script><script>alert(1)</script><!--" });
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toEqual({ text: "</script><script>alert(1)</script><!--" });
  });
});
