import { describe, expect, it } from "vitest";
import { countBank, countsText } from "@/lib/bank/bank-counts";
import { itemTitle } from "@/lib/bank/item-front";
import { listPages } from "@/lib/bank/list-pages";
import { lessonNeighbours, nextInDomain } from "@/lib/bank/neighbours";
import { readingMinutes } from "@/lib/bank/reading-minutes";
import { shorten } from "@/lib/bank/shorten";
import { aBank } from "@/tests/support/a-bank";
import { aCloze, aFlashcard, aQuestion } from "@/tests/support/an-item";

describe("countBank", () => {
  it("counts what is not retired, in words", () => {
    const items = [aQuestion(), aQuestion({ id: "b", retired: true }), aFlashcard(), aCloze("{x}")];
    expect(countsText(countBank(aBank({ items })))).toBe("1 question · 2 flashcards");
    expect(countsText(countBank(aBank({ items: [] })))).toBe("Nothing to study yet");
  });
});

describe("itemTitle", () => {
  it("does not tell the answer of a blank", () => {
    expect(itemTitle(aCloze("Ask {before} you {act}."))).toBe("Ask … you ….");
  });
});

describe("nextInDomain", () => {
  const first = aQuestion({ id: "a" });
  const items = [
    first,
    aQuestion({ id: "other", domain: "crisis" }),
    aFlashcard({ id: "card" }),
    aQuestion({ id: "old", retired: true }),
    aQuestion({ id: "b" }),
  ];

  it("goes round the questions of a domain", () => {
    expect(nextInDomain(items, first)?.id).toBe("b");
    expect(nextInDomain(items, aQuestion({ id: "b" }))?.id).toBe("a");
    expect(nextInDomain(items, aQuestion({ id: "old", retired: true }))?.id).toBe("b");
  });

  it("leads nowhere from the only one", () => {
    expect(nextInDomain(items, aFlashcard({ id: "card" }))).toBeUndefined();
  });
});

describe("lessonNeighbours", () => {
  const lessons = [{ slug: "a" }, { slug: "b" }, { slug: "c" }];

  it("knows what is before and after", () => {
    expect(lessonNeighbours(lessons, "b")).toEqual({ previous: { slug: "a" }, next: { slug: "c" } });
    expect(lessonNeighbours(lessons, "a").previous).toBeUndefined();
    expect(lessonNeighbours(lessons, "c").next).toBeUndefined();
  });
});

describe("shorten", () => {
  it("cuts between words and keeps what fits", () => {
    expect(shorten("Short", 60)).toBe("Short");
    expect(shorten("One two, three four", 12)).toBe("One two…");
    expect(shorten("Unbreakable".repeat(9), 20)).toHaveLength(20);
  });
});

describe("readingMinutes", () => {
  it("takes a minute for 200 words, and never none", () => {
    const words = (count: number) => [
      {
        type: "paragraph" as const,
        children: [{ type: "text" as const, value: "word ".repeat(count) }],
      },
    ];
    expect([readingMinutes([]), readingMinutes(words(200)), readingMinutes(words(900))]).toEqual([1, 1, 5]);
  });
});

describe("listPages", () => {
  it("lists the exam and its items, without retired ones", () => {
    const items = [aQuestion(), aQuestion({ id: "old", retired: true })];
    const pages = listPages([aBank({ items })]);
    expect(pages).toContain("/exams/demo/questions/question-1");
    expect(pages.join()).not.toContain("old");
  });
});
