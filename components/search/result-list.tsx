"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { SearchHit } from "@/lib/bank/search-index";
import { ResultRow } from "./result-row";

/** Results shown at once. */
export const pageSize = 20;

interface ResultListProps {
  bank: string;
  hits: readonly SearchHit[];
  /** How many there are to show in the end: `hits`, unless more come when they are asked for. */
  total?: number;
  /** Hears how many are wanted. */
  onMore?: (limit: number) => void;
  /** Titles of the bank's domains by id. */
  domains: Record<string, string>;
}

/** What was found, best first. */
export function ResultList({ bank, hits, domains, total = hits.length, onMore }: ResultListProps) {
  const [limit, setLimit] = useState(pageSize);
  if (hits.length === 0) return null;
  const showMore = () => {
    setLimit(limit + pageSize);
    onMore?.(limit + pageSize);
  };
  return (
    <>
      <ul aria-label="Results" className="divide-y divide-hair border-hair border-y">
        {hits.slice(0, limit).map((hit) => (
          <ResultRow
            key={`${hit.document.kind}/${hit.document.id}`}
            bank={bank}
            hit={hit}
            domain={domains[hit.document.domain ?? ""]}
          />
        ))}
      </ul>
      {total > limit && (
        <Button className="mt-5" onClick={showMore}>
          Show more results
        </Button>
      )}
    </>
  );
}
