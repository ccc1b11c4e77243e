"use client";

import { useEffect, useState } from "react";
import { Link } from "@/components/ui/link";
import type { ComparableItem } from "@/lib/bank/edit/similar-items";
import { shorten } from "@/lib/bank/shorten";
import { studioFetch } from "./studio-fetch";

const waitMs = 700;

/** Items of the bank that ask nearly the same, looked for while somebody writes. */
export function SimilarItems({ bank, id, text }: { bank: string; id: string; text: string }) {
  const [found, setFound] = useState<readonly ComparableItem[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ text, not: id });
      const answer = await studioFetch<{ items: ComparableItem[] }>(
        `/api/studio/banks/${bank}/similar?${query}`,
        { signal: stop.signal },
      );
      if (answer.ok && !stop.signal.aborted) setFound(answer.value.items);
    }, waitMs);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [bank, id, text]);
  return (
    <div role="status" className="mt-2 text-sm">
      {found.length > 0 && (
        <>
          <p>The bank asks something like it already:</p>
          <ul className="mt-1 list-disc pl-5">
            {found.map((item) => (
              <li key={item.id}>
                <Link
                  href={`/studio/${bank}/items/${item.id}`}
                  target="_blank"
                  className="text-accent underline"
                >
                  {shorten(item.text, 110)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
