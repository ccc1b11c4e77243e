import { FOLD_VERSION } from "../fold";
import { openSaved } from "../saved-state";
import type { RecordStore } from "../store";
import { studiedBanks } from "../tallies";
import { readStudy } from "./read-study";

/** A shorter record is read in half a second when a plan is opened. */
const longRecord = 20_000;

/**
 * Learns ahead, for every bank that was studied, what a plan will want to know, and keeps it beside the record: a first plan
 * over a long one then need not read it. To be called where the record was folded as a whole.
 * @param today the local day number
 * @throws StoreError
 */
export async function prepareStudies(
  store: Pick<
    RecordStore,
    "list" | "lastSeq" | "readSaved" | "find" | "readLogs" | "readAside" | "writeAside"
  >,
  today: number,
  least = longRecord,
): Promise<void> {
  if ((await store.lastSeq()) < least) return;
  const opened = openSaved(await store.readSaved(), FOLD_VERSION);
  if (!opened) return;
  for (const bank of studiedBanks(opened.values.tallies)) {
    await readStudy(store, { bank, concepts: [], today });
  }
}
