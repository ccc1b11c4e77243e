import MiniSearch from "minisearch";
import type { SearchDocument } from "./search-documents";

/** One thing that was found. */
export interface SearchHit {
  document: SearchDocument;
  /** The words of the document that matched, in small letters. */
  terms: string[];
}

/** Finds documents by words. */
export interface SearchIndex {
  /**
   * What matches, best first. Words may be begun only; where nothing matches so, a letter may be wrong. Nothing for an
   * empty query.
   */
  search(query: string): SearchHit[];
}

/** A word this short is matched by its beginning only: with a letter wrong, it is another word. */
const shortWord = 3;

const keyOf = ({ kind, id }: SearchDocument) => `${kind === "lesson" ? "lesson" : "item"}/${id}`;

/** Indexes documents in memory: a bank of a thousand items takes a fraction of a second. */
export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const byKey = new Map(documents.map((document) => [keyOf(document), document]));
  const index = new MiniSearch<{ key: string; title: string; text: string }>({
    idField: "key",
    fields: ["title", "text"],
    searchOptions: { boost: { title: 2 }, prefix: true, combineWith: "AND" },
  });
  index.addAll([...byKey].map(([key, { title, text }]) => ({ key, title, text })));
  // Looking for words with a letter wrong takes several times as long, so only where it is needed.
  const fuzzy = (word: string) => (word.length > shortWord ? 0.2 : false);
  const find = (query: string) => {
    const found = index.search(query);
    return found.length > 0 ? found : index.search(query, { fuzzy });
  };
  return {
    search: (query) =>
      find(query).flatMap(({ id, terms }) => {
        const document = byKey.get(id as string);
        return document ? [{ document, terms }] : [];
      }),
  };
}
