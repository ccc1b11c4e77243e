import { describe, expect, it } from "vitest";
import { type IndexSizes, SearchIndexBuilder } from "@/lib/bank/search/index-builder";
import { listNearWords } from "@/lib/bank/search/near-words";
import { queryIndex } from "@/lib/bank/search/query-index";
import { queryWords } from "@/lib/bank/search/words";
import { createSearchIndex } from "@/lib/bank/search-index";
import { createRandom } from "@/lib/shared/random";

type Text = { title: string; text: string };

function index(documents: readonly Text[], sizes?: IndexSizes) {
  const builder = new SearchIndexBuilder(sizes);
  const blocks = new Map<string, Uint8Array>();
  for (const [number, document] of documents.entries()) builder.add(number, document);
  const made = builder.finish(documents.length, (bytes) => {
    const name = String(blocks.size);
    blocks.set(name, bytes);
    return name;
  });
  const directory = { version: "v", pageStarts: [0, documents.length], lessons: [], ...made };
  const read: string[] = [];
  const source = {
    directory,
    block: async (name: string) => {
      read.push(name);
      return blocks.get(name) as Uint8Array;
    },
  };
  return {
    directory,
    read,
    blocks,
    search: (query: string, limit = 20) => queryIndex(source, queryWords(query), limit),
  };
}

const small = index([
  { title: "Where should the naloxone kit be kept?", text: "At hand." },
  { title: "Why a kit?", text: "It reverses an overdose: naloxone." },
  { title: "Safety plans", text: "A plan, and another plan." },
]);

describe("an index in blocks", () => {
  it("puts what has the word in its title first", async () => {
    expect((await small.search("naloxone")).best).toEqual([0, 1]);
  });

  it("finds begun words, and words with a letter wrong, and says which it took", async () => {
    expect((await small.search("nalox")).count).toBe(2);
    const near = await small.search("naloxane");
    expect(near.best).toEqual([0, 1]);
    expect(near.near).toEqual(["naloxone"]);
  });

  it("finds what has all the words", async () => {
    expect((await small.search("naloxone overdose")).best).toEqual([1]);
    expect((await small.search("plan safety")).best).toEqual([2]);
    expect((await small.search("naloxone plan")).count).toBe(0);
  });

  it("finds nothing for nothing", async () => {
    expect((await small.search("")).count).toBe(0);
    expect((await small.search("?!")).count).toBe(0);
    expect((await small.search("zebra")).count).toBe(0);
  });
});

describe("a large index", () => {
  const random = createRandom("words");
  const letters = "abcdefghijklmnop";
  const letter = () => letters[Math.floor(random() ** 2 * letters.length)] ?? "a";
  const vocabulary = Array.from({ length: 3000 }, () =>
    Array.from({ length: 3 + Math.floor(random() * 6) }, letter).join(""),
  );
  const words = (length: number) =>
    Array.from({ length }, () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)] ?? "").join(" ");
  const documents = Array.from({ length: 4000 }, () => ({ title: words(6), text: words(60) }));
  const large = index(documents, { block: 4000, readAtMost: 16_000 });
  const reference = createSearchIndex(
    documents.map((document, id) => ({ ...document, id: String(id), kind: "question" as const })),
  );
  const queries = ["a", "ab", "abc", "b", "p", ...vocabulary.slice(0, 40), "a b", "ab c", "aa bb cc"];

  it("finds as many as the index that small banks have, for whole and begun words", async () => {
    for (const query of queries) {
      const expected = reference.search(query).length;
      expect([query, (await large.search(query)).count]).toEqual([query, expected]);
    }
  });

  it("keeps what short beginnings come to, so that a letter reads no more than a word does", async () => {
    expect(Object.keys(large.directory.beginnings).length).toBeGreaterThan(1);
    large.read.length = 0;
    await large.search("a");
    const bytes = large.read.reduce((sum, name) => sum + (large.blocks.get(name)?.length ?? 0), 0);
    expect(bytes).toBeLessThan(10_000);
  });
});

describe("listNearWords", () => {
  it("takes a fifth of the letters for wrong, and none of a short word", () => {
    expect(listNearWords(["crisis", "crises", "crimes", "cross"], "crisis")).toEqual(["crises"]);
    expect(listNearWords(["car", "cat"], "can")).toEqual([]);
  });
});
