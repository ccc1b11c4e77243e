// `npm run bench:search`: search as one types, over banks of several sizes, in Node. Prints one JSON document.
// Beside it, in the same run: a look through every text without an index. Then a bank of 100,000 items, by the index in
// blocks that large banks have. `-- 1000 5000` is for other sizes, without that bank.
import { cpus, totalmem } from "node:os";
import type { SearchDocument } from "@/lib/bank/search-documents";
import { createSearchIndex } from "@/lib/bank/search-index";
import { createRandom } from "@/lib/shared/random";
import { searchLargeBanks } from "./search/large-bank";
import { typedPrefixes } from "./search/typed-prefixes";
import { spreadOf } from "./spread";

const sizes = process.argv.slice(2).map(Number).filter(Boolean);

/** Words by rank, made up: the first are the most frequent, as in any language (Zipf's law). */
const vocabulary = Array.from({ length: 20_000 }, (_, rank) => {
  const random = createRandom(`word-${rank}`);
  const syllables = [
    "re",
    "co",
    "ver",
    "sup",
    "port",
    "pe",
    "er",
    "plan",
    "cri",
    "sis",
    "hope",
    "stig",
    "ma",
    "trust",
  ];
  return Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => syllables[Math.floor(random() * 14)],
  ).join("");
});

function makeDocuments(count: number): SearchDocument[] {
  return Array.from({ length: count }, (_, place) => {
    const random = createRandom(`document-${place}`);
    const words = (length: number) =>
      Array.from({ length }, () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? "hope").join(
        " ",
      );
    return { id: `item-${place}`, kind: "question", title: words(18), text: words(110), domain: "one" };
  });
}

/** What is asked at each key, while two words are typed, and one with a letter wrong. */
function typedQueries(): string[] {
  const [one = "", two = "", wrong = ""] = [vocabulary[300], vocabulary[2000], vocabulary[900]];
  const whole = `${one} ${two}`;
  return [...typedPrefixes(whole), `${wrong.slice(0, 3)}x${wrong.slice(4)}`];
}

function measure(count: number) {
  const documents = makeDocuments(count);
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const started = performance.now();
  const index = createSearchIndex(documents);
  const buildMs = Math.round(performance.now() - started);
  globalThis.gc?.();
  const heapMb = Math.round((process.memoryUsage().heapUsed - heapBefore) / 1e6);
  const texts = documents.map(({ title, text }) => `${title} ${text}`.toLowerCase());
  const queries = typedQueries();
  const time = (work: (query: string) => void) =>
    queries.map((query) => {
      const start = performance.now();
      work(query);
      return performance.now() - start;
    });
  const indexed = [...time((query) => index.search(query)), ...time((query) => index.search(query))];
  const scanned = time((query) =>
    texts.filter((text) => query.split(" ").every((word) => text.includes(word))),
  );
  const p95 = (times: number[]) =>
    Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0);
  return {
    documents: count,
    buildMs,
    heapMb,
    searchMs: { ...spreadOf(indexed), p95: p95(indexed) },
    scanMs: { ...spreadOf(scanned), p95: p95(scanned) },
  };
}

/** What is searched in the browser has a few thousand items at most (`isSearchedHere`). */
const search = (sizes.length > 0 ? sizes : [1000, 5000]).map(measure);
const large = sizes.length > 0 ? undefined : await searchLargeBanks(100_000);

console.log(
  JSON.stringify(
    {
      machine: {
        node: process.version,
        cpu: cpus()[0]?.model,
        cores: cpus().length,
        memoryGb: Math.round(totalmem() / 1e9),
      },
      search,
      large,
    },
    null,
    2,
  ),
);
