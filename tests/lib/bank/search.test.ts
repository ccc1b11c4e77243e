import { describe, expect, it } from "vitest";
import { listSearchDocuments } from "@/lib/bank/search-documents";
import { createSearchIndex } from "@/lib/bank/search-index";
import { makeSnippet, markTerms } from "@/lib/bank/search-snippet";
import { aBank } from "@/tests/support/a-bank";
import { anOption, aQuestion } from "@/tests/support/an-item";

const words = (value: string) => [
  { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
];

const documents = listSearchDocuments(
  aBank({
    items: [
      aQuestion({ id: "kit", stem: words("Where should the naloxone kit be kept?") }),
      aQuestion({ id: "why", options: [anOption("It reverses an overdose: naloxone", true), anOption("b")] }),
      aQuestion({ id: "old", stem: words("Naloxone, retired"), retired: true }),
    ],
    lessons: [{ slug: "kit", title: "Safety plans", sources: [], competencies: [], body: words("A plan.") }],
  }),
);
const index = createSearchIndex(documents);
const found = (query: string) => index.search(query).map(({ document }) => document.id);

describe("createSearchIndex", () => {
  it("puts what has the word in its title first, and leaves retired items out", () => {
    expect(found("naloxone")).toEqual(["kit", "why"]);
  });

  it("finds begun words, and words with a letter wrong", () => {
    expect(found("nalox")).toHaveLength(2);
    expect(found("naloxane")).toHaveLength(2);
  });

  it("finds what has all the words", () => {
    expect(found("naloxone overdose")).toEqual(["why"]);
  });

  it("finds nothing for nothing", () => {
    expect(found("")).toEqual([]);
    expect(found("zebra")).toEqual([]);
  });

  it("tells a lesson from an item with the same id", () => {
    expect(index.search("plans").map(({ document }) => document.kind)).toEqual(["lesson"]);
  });
});

describe("snippets", () => {
  const plain = (parts: { text: string }[]) => parts.map(({ text }) => text).join("");

  it("mark the words that were found and lose nothing", () => {
    const parts = markTerms("Naloxone, then more naloxone.", ["naloxone"]);
    expect(plain(parts)).toBe("Naloxone, then more naloxone.");
    expect(parts.filter(({ isMatch }) => isMatch)).toHaveLength(2);
  });

  it("show the place where the word stands, cut between words", () => {
    const text = `${"before ".repeat(60)}naloxone ${"after ".repeat(60)}`;
    const snippet = plain(makeSnippet(text, ["naloxone"], 80));
    expect(snippet).toMatch(/^… (before )+naloxone (after )*after …$/);
    expect(snippet.length).toBeLessThan(90);
  });

  it("are empty where the word is not", () => {
    expect(makeSnippet("Nothing here", ["naloxone"])).toEqual([]);
  });
});
