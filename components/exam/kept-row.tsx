"use client";

import { useRecord } from "@/components/record/use-record";
import { type Kept, listKept } from "@/lib/record/kept";
import { WayRow } from "./way-row";

/** Leads to the learner's bookmarks and notes, once there are any. */
export function KeptRow({ bank }: { bank: string }) {
  const view = useRecord();
  const text = view.phase === "ready" ? keptText(listKept(view.state, bank)) : "";
  if (!text) return null;
  return (
    <WayRow href={`/exams/${bank}/bookmarks`} title="Bookmarks and notes">
      {text}
    </WayRow>
  );
}

function keptText({ bookmarks, notes, reports }: Kept): string {
  const count = (many: number, word: string) =>
    many === 0 ? [] : [`${many} ${word}${many === 1 ? "" : "s"}`];
  return [
    ...count(bookmarks.size, "bookmark"),
    ...count(notes.size, "note"),
    ...count(reports.length, "report"),
  ].join(", ");
}
