import type { RecordEvent } from "./event";

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

/** The text of a file that holds the whole record, one event a line. `nowMs` is milliseconds since the epoch. */
export function exportRecord(events: readonly RecordEvent[], nowMs: number): string {
  const head: Omit<RecordFile, "events"> = {
    format: recordFileFormat,
    version: recordFileVersion,
    exportedAt: new Date(nowMs).toISOString(),
  };
  const lines = events.map((event) => `    ${JSON.stringify(event)}`).join(",\n");
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "events": [\n${lines}\n  ]\n}\n`;
}

/** A file name for an export: `rehearse-record-2026-11-22.json`. The date is the local one. */
export function recordFileName(nowMs: number, zoneMinutes: number): string {
  const date = new Date(nowMs + zoneMinutes * 60_000).toISOString().slice(0, 10);
  return `rehearse-record-${date}.json`;
}
