import type { RecordEvent } from "./event";
import type { RecordStore } from "./store";

/** What the first field of an exported record says, so that a file can be told from any other JSON. */
export const recordFileFormat = "rehearse-record";

/** Counts up when older versions of Rehearse could not read the file any more. */
export const recordFileVersion = 1;

/** An exported record: one JSON document. */
interface RecordFile {
  format: typeof recordFileFormat;
  version: typeof recordFileVersion;
  /** ISO 8601, UTC. */
  exportedAt: string;
  events: readonly RecordEvent[];
}

/** The text of a file that holds these events, one a line. `nowMs` is milliseconds since the epoch. */
export function exportRecord(events: readonly RecordEvent[], nowMs: number): string {
  return headOf(nowMs) + linesOf(events) + tail;
}

/** Events read at once. */
const pageSize = 5000;

/**
 * The same of a whole record, however long, in pieces that are never together in memory.
 * @param onProgress hears how many events were written
 * @throws StoreError
 */
export async function* exportPages(
  store: Pick<RecordStore, "list">,
  nowMs: number,
  onProgress: (events: number) => void = () => {},
): AsyncGenerator<string> {
  let count = 0;
  yield headOf(nowMs);
  for (let seq = 0; ; ) {
    const page = await store.list(seq, pageSize);
    if (page.length > 0) {
      seq = page.at(-1)?.seq ?? seq;
      yield (count > 0 ? ",\n" : "") + linesOf(page.map(({ event }) => event));
      count += page.length;
      onProgress(count);
    }
    if (page.length < pageSize) break;
  }
  yield tail;
}

const tail = "\n  ]\n}\n";

function headOf(nowMs: number): string {
  const head: Omit<RecordFile, "events"> = {
    format: recordFileFormat,
    version: recordFileVersion,
    exportedAt: new Date(nowMs).toISOString(),
  };
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "events": [\n`;
}

function linesOf(events: readonly RecordEvent[]): string {
  return events.map((event) => `    ${JSON.stringify(event)}`).join(",\n");
}

/** A file name for an export: `rehearse-record-2026-11-22.json`. The date is the local one. */
export function recordFileName(nowMs: number, zoneMinutes: number): string {
  const date = new Date(nowMs + zoneMinutes * 60_000).toISOString().slice(0, 10);
  return `rehearse-record-${date}.json`;
}
