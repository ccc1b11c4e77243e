"use client";

import { useEffect, useState } from "react";
import type { SearchAnswer } from "@/lib/bank/search/search-bank";
import { searchUrl } from "@/lib/bank/search/search-directory";

/** A search in a large bank; `answer` is undefined while it is under way. */
export interface ServerSearch {
  answer: SearchAnswer | undefined;
  hasFailed: boolean;
  retry: () => void;
}

interface Told {
  query: string;
  /** Undefined when it failed. */
  answer: SearchAnswer | undefined;
}

const nothing: SearchAnswer = { count: 0, hits: [] };

/**
 * Asks the server what a query comes to, and the newest one only; on a device that keeps the bank, its service worker answers.
 * @param bank id of a large bank; undefined asks nothing
 * @param limit how many hits are wanted
 */
export function useServerSearch(bank: string | undefined, query: string, limit: number): ServerSearch {
  const [told, setTold] = useState<Told>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    if (bank === undefined || query === "") return;
    const control = new AbortController();
    ask(searchUrl(bank, query, limit), control.signal).then(
      (answer) => setTold({ query, answer }),
      () => !control.signal.aborted && setTold({ query, answer: undefined }),
    );
    return () => control.abort();
  }, [bank, query, limit, tries]);
  const own = told?.query === query ? told : undefined;
  return {
    answer: query === "" ? nothing : own?.answer,
    hasFailed: own !== undefined && own.answer === undefined && query !== "",
    retry: () => setTries(tries + 1),
  };
}

async function ask(url: string, signal: AbortSignal): Promise<SearchAnswer> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return (await response.json()) as SearchAnswer;
}
