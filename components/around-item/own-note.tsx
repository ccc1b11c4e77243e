"use client";

import { useRecord } from "@/components/record/use-record";
import { noteOn } from "@/lib/record/kept";

/** The learner's own note on an item; nothing where there is none. */
export function OwnNote({ bankId, itemId }: { bankId: string; itemId: string }) {
  const view = useRecord();
  const note = view.phase === "ready" ? noteOn(view.state, bankId, itemId) : undefined;
  if (!note) return null;
  return (
    <section aria-label="Your note" className="border-accent border-l-4 pl-4">
      <p className="font-semibold text-quiet text-sm">Your note</p>
      <p className="wrap-anywhere mt-1 max-w-[65ch] whitespace-pre-wrap">{note}</p>
    </section>
  );
}
