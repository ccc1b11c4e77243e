import type { SearchDocument } from "@/lib/bank/search-documents";
import { createSearchIndex, type SearchHit, type SearchIndex } from "@/lib/bank/search-index";

// Search in a worker of its own: building the index of a large bank would hold the page up.

/** What the page asks: first the documents, then queries. */
export type SearchRequest =
  | { type: "documents"; documents: readonly SearchDocument[] }
  | { type: "query"; query: string };

/** The answer to one query. */
export interface SearchAnswer {
  query: string;
  /** How many were found in all. */
  count: number;
  /** The best of them: nobody reads thousands. */
  hits: SearchHit[];
}

/** How many hits an answer has at most. */
const hitsAtMost = 200;

let index: SearchIndex | undefined;

addEventListener("message", ({ data }: MessageEvent<SearchRequest>) => {
  if (data.type === "documents") {
    index = createSearchIndex(data.documents);
    return;
  }
  const hits = index?.search(data.query) ?? [];
  const answer: SearchAnswer = { query: data.query, count: hits.length, hits: hits.slice(0, hitsAtMost) };
  postMessage(answer);
});
