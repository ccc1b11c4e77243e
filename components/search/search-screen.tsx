"use client";

import { type ReactNode, useState } from "react";
import type { BankRef } from "@/components/bank/load-bank";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { mostHits } from "@/lib/bank/search/search-directory";
import { pageSize, ResultList } from "./result-list";
import { statusText } from "./status-text";
import { useQuery } from "./use-query";
import { useSearch } from "./use-search";
import { useSearchDocuments } from "./use-search-documents";
import { useServerSearch } from "./use-server-search";

interface SearchScreenProps {
  bank: BankRef;
  /** Titles of the bank's domains by id. */
  domains: Record<string, string>;
  /** Whether the bank is too large for all of its text to come here: then it has an index on the server. */
  isLarge?: boolean;
}

/**
 * Search over everything in one bank. The index of a small bank is built here, in the browser: what is looked for goes nowhere. That
 * of a large one is on the server, and on a device that keeps the bank.
 */
export function SearchScreen({ isLarge = false, ...props }: SearchScreenProps) {
  return isLarge ? <LargeSearch {...props} /> : <SmallSearch {...props} />;
}

type OneSearchProps = Omit<SearchScreenProps, "isLarge">;

function SmallSearch({ bank, domains }: OneSearchProps) {
  const [query, setQuery] = useQuery();
  const load = useSearchDocuments(bank);
  const documents = load.phase === "ready" ? load.bank : undefined;
  const wanted = query.trim();
  const found = useSearch(documents, wanted);
  return (
    <SearchFrame
      query={query}
      onQuery={setQuery}
      count={found?.count}
      onRetry={load.phase === "failed" ? load.retry : undefined}
    >
      {found && <ResultList bank={bank.id} hits={found.hits} domains={domains} />}
    </SearchFrame>
  );
}

function LargeSearch({ bank, domains }: OneSearchProps) {
  const [query, setQuery] = useQuery();
  const wanted = query.trim();
  const [more, setMore] = useState({ query: wanted, limit: pageSize });
  const limit = more.query === wanted ? more.limit : pageSize;
  const { answer, hasFailed, retry } = useServerSearch(bank.id, wanted, limit);
  return (
    <SearchFrame
      query={query}
      onQuery={setQuery}
      count={answer?.count}
      onRetry={hasFailed ? retry : undefined}
      hint="This exam is large, so this site’s server searches it, and keeps nothing of what you type. Without a network it can be searched where it is kept on the device."
    >
      {answer && (
        <ResultList
          key={wanted}
          bank={bank.id}
          hits={answer.hits}
          domains={domains}
          total={Math.min(answer.count, mostHits)}
          onMore={(next) => setMore({ query: wanted, limit: next })}
        />
      )}
    </SearchFrame>
  );
}

interface SearchFrameProps {
  query: string;
  onQuery: (query: string) => void;
  /** How many were found; undefined while it is being looked for. */
  count: number | undefined;
  /** Tries again what failed; undefined where nothing did. */
  onRetry: (() => void) | undefined;
  hint?: string;
  children: ReactNode;
}

function SearchFrame({ query, onQuery, count, onRetry, hint, children }: SearchFrameProps) {
  return (
    <div className="mt-6 max-w-[44rem]">
      {/* biome-ignore lint/a11y/useSemanticElements: browsers of 2022 don't know <search> */}
      <div role="search">
        <form onSubmit={(event) => event.preventDefault()}>
          <TextInput
            label="Search this exam"
            type="search"
            name="q"
            value={query}
            onChange={(event) => onQuery(event.target.value)}
            autoComplete="off"
            enterKeyHint="search"
          />
        </form>
      </div>
      {hint && <p className="mt-3 max-w-[60ch] text-quiet text-sm">{hint}</p>}
      {onRetry && (
        <div className="mt-6">
          <Notice
            tone="error"
            title="Search could not be loaded."
            action={
              <Button size="small" onClick={onRetry}>
                Try again
              </Button>
            }
          >
            You may be offline.
          </Notice>
        </div>
      )}
      <p role="status" className="mt-5 min-h-7 text-quiet text-sm">
        {!onRetry && statusText(query.trim(), count)}
      </p>
      {children}
    </div>
  );
}
