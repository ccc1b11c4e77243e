"use client";

import type { BankRef } from "@/components/bank/load-bank";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { ResultList } from "./result-list";
import { statusText } from "./status-text";
import { useQuery } from "./use-query";
import { useSearch } from "./use-search";
import { useSearchDocuments } from "./use-search-documents";

interface SearchScreenProps {
  bank: BankRef;
  /** Titles of the bank's domains by id. */
  domains: Record<string, string>;
}

/** Search over everything in one bank. The index is built here, in the browser: what is looked for goes nowhere. */
export function SearchScreen({ bank, domains }: SearchScreenProps) {
  const [query, setQuery] = useQuery();
  const load = useSearchDocuments(bank);
  const documents = load.phase === "ready" ? load.bank : undefined;
  const wanted = query.trim();
  const found = useSearch(documents, wanted);
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
            onChange={(event) => setQuery(event.target.value)}
            autoComplete="off"
            enterKeyHint="search"
          />
        </form>
      </div>
      {load.phase === "failed" && (
        <div className="mt-6">
          <Notice
            tone="error"
            title="Search could not be loaded."
            action={
              <Button size="small" onClick={load.retry}>
                Try again
              </Button>
            }
          >
            You may be offline.
          </Notice>
        </div>
      )}
      <p role="status" className="mt-5 min-h-7 text-quiet text-sm">
        {load.phase !== "failed" && statusText(wanted, found?.count)}
      </p>
      {found && <ResultList bank={bank.id} hits={found.hits} domains={domains} />}
    </div>
  );
}
