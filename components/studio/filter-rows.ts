import { isDraftPath } from "@/lib/bank/edit/let-in-draft";
import type { StudioRow } from "@/lib/bank/edit/studio-bank";

/** Which items are wanted. Empty texts want all. */
export interface RowFilter {
  words: string;
  tag: string;
  state: "" | "errors" | "warnings" | "retired" | "drafts";
}

export const noFilter: RowFilter = { words: "", tag: "", state: "" };

/** The rows that hold every word, in their text, id or file, and are of the kind and state that is wanted. */
export function filterRows(rows: readonly StudioRow[], { words, tag, state }: RowFilter): StudioRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (tag !== "" && row.tag !== tag) return false;
    if (state === "drafts" && !isDraftPath(row.file)) return false;
    if (state === "errors" && row.errors === 0) return false;
    if (state === "warnings" && row.warnings === 0) return false;
    if (state === "retired" && !row.retired) return false;
    if (wanted.length === 0) return true;
    const text = `${row.title} ${row.id} ${row.file}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
