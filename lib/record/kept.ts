import type { Reported } from "./event";
import type { RecordState } from "./fold";
import { bankKey } from "./record-key";

/** What a learner keeps beside the items of a bank. */
export interface Kept {
  /** Ids of bookmarked items. */
  bookmarks: ReadonlySet<string>;
  /** Notes by item id. */
  notes: ReadonlyMap<string, string>;
  /** Reports of problems, the newest first. */
  reports: readonly Reported[];
}

/** The bookmarks, notes and reports of a bank. */
export function listKept(state: RecordState, bank: string): Kept {
  const start = bankKey(bank, "");
  const own = <T>(values: ReadonlyMap<string, T>) =>
    [...values].flatMap(([key, value]) =>
      key.startsWith(start) ? [[key.slice(start.length), value] as const] : [],
    );
  return {
    bookmarks: new Set(own(state.bookmarks).map(([item]) => item)),
    notes: new Map(own(state.notes)),
    reports: own(state.reports)
      .flatMap(([, reports]) => reports)
      .sort((a, b) => b.time - a.time),
  };
}

/** Whether an item is among the bookmarks. */
export function isBookmarked(state: RecordState, bank: string, item: string): boolean {
  return state.bookmarks.has(bankKey(bank, item));
}

/** The learner's note on an item. */
export function noteOn(state: RecordState, bank: string, item: string): string | undefined {
  return state.notes.get(bankKey(bank, item));
}
