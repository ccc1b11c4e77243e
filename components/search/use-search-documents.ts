"use client";

import { fetchJson } from "@/components/bank/fetch-json";
import type { BankRef } from "@/components/bank/load-bank";
import { createPartCache } from "@/components/bank/part-cache";
import { type BankLoad, useLoad } from "@/components/bank/use-load";
import type { SearchDocument } from "@/lib/bank/search-documents";

const loaded = createPartCache(2);

/** Everything in a bank that can be found, as one document an item or lesson. */
export function useSearchDocuments({ id, version }: BankRef): BankLoad<SearchDocument[]> {
  const address = `/api/banks/${encodeURIComponent(id)}/${encodeURIComponent(version)}/search`;
  return useLoad(address, () => loaded.get(address, () => fetchJson<SearchDocument[]>(address)));
}
