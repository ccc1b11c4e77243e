"use client";

import { useEffect, useMemo, useState } from "react";
import type { SearchDocument } from "@/lib/bank/search-documents";
import { createSearchIndex, type SearchHit } from "@/lib/bank/search-index";
import type { SearchAnswer, SearchRequest } from "./search-worker";

/** What was found; undefined while it is being looked for. */
export interface Found {
  count: number;
  hits: readonly SearchHit[];
}

const nothing: Found = { count: 0, hits: [] };

/** Builds an index of the documents in a worker and searches there; here, where there is no worker. */
export function useSearch(
  documents: readonly SearchDocument[] | undefined,
  query: string,
): Found | undefined {
  const worker = useSearchWorker(documents);
  const [answer, setAnswer] = useState<SearchAnswer>();
  const isHere = worker === "none";
  const index = useMemo(
    () => (isHere && documents ? createSearchIndex(documents) : undefined),
    [isHere, documents],
  );
  useEffect(() => {
    if (typeof worker !== "object") return;
    worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => setAnswer(data);
  }, [worker]);
  useEffect(() => {
    if (typeof worker === "object" && query !== "") worker.postMessage({ type: "query", query });
  }, [worker, query]);
  return useMemo(() => {
    if (query === "") return nothing;
    if (index) {
      const hits = index.search(query);
      return { count: hits.length, hits };
    }
    return answer?.query === query ? answer : undefined;
  }, [index, answer, query]);
}

/** A worker with the documents; "none" where there can't be one. */
function useSearchWorker(documents: readonly SearchDocument[] | undefined): Worker | "none" | undefined {
  const [worker, setWorker] = useState<Worker | "none">();
  useEffect(() => {
    if (!documents) return;
    if (typeof Worker === "undefined") return setWorker("none");
    const next = new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });
    next.onerror = () => setWorker("none");
    const request: SearchRequest = { type: "documents", documents };
    next.postMessage(request);
    setWorker(next);
    return () => {
      next.terminate();
      setWorker(undefined);
    };
  }, [documents]);
  return worker;
}
