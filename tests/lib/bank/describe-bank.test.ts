import { describe, expect, it } from "vitest";
import { countBank, countsText } from "@/lib/bank/bank-counts";
import { listBesides } from "@/lib/bank/compile/sheet-of";
import { outlineItemOf } from "@/lib/bank/delivery/outline-item";
import { itemTitle } from "@/lib/bank/item-front";
import { listPages } from "@/lib/bank/list-pages";
import { lessonNeighbours } from "@/lib/bank/neighbours";
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

describe("what stands around an item", () => {
  const items = [
    aQuestion({ id: "a" }),
    aQuestion({ id: "other", domain: "crisis" }),
    aFlashcard({ id: "card", concept: "b" }),
    aQuestion({ id: "old", retired: true }),
    aQuestion({ id: "b", concept: "b" }),
  ];
  const beside = new Map(listBesides(items.map(outlineItemOf)));

  it("goes round the questions of a domain", () => {
    expect(beside.get("a")?.[0]).toBe("b");
    expect(beside.get("b")?.[0]).toBe("a");
    expect(beside.get("old")?.[0]).toBe("b");
  });

  it("knows whether its concept has a flashcard", () => {
    expect(beside.get("b")?.[1]).toBe(1);
    expect(beside.get("a")?.[1]).toBe(0);
  });

  it("leads nowhere from the only one", () => {
    expect(beside.get("other")?.[0]).toBe(0);
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
  it("lists the exam and its lessons", () => {
    const lesson = { slug: "first", title: "First", checks: [], minutes: 1, part: "0", length: 1 };
    expect(listPages([{ id: "demo", lessons: [lesson] }])).toEqual(
      expect.arrayContaining(["/exams/demo", "/exams/demo/lessons/first"]),
    );
  });
});
