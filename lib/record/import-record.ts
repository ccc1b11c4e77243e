import type { RecordEvent } from "./event";
import { parseRecordFile, type RefusedEvent } from "./parse-record-file";

/** Where imported events go. A `LearnerRecord` is one. */
export interface ImportTarget {
  /** Adds events as they are. @returns how many were new. */
  addForeign(events: readonly RecordEvent[]): Promise<number>;
}

/** What became of each event of a file; or why the file is not a record, and what to do. */
export type ImportReport =
  | { ok: true; added: number; alreadyThere: number; refused: RefusedEvent[] }
  | { ok: false; message: string; help: string };

/**
 * Adds an exported record to this one. Nothing is overwritten: what is already there stays, what is new is added, all in one
 * transaction.
 * @throws StoreError when the store can't be written; nothing was added then.
 */
export async function importRecord(text: string, target: ImportTarget): Promise<ImportReport> {
  const file = parseRecordFile(text);
  if (!file.ok) return file;
  const added = await target.addForeign(file.events);
  return { ok: true, added, alreadyThere: file.events.length - added, refused: file.refused };
}
