import type { RecordEvent } from "./event";
import { checkEvents, checkHead, parseRecordFile, type RefusedEvent, readJson } from "./parse-record-file";
import { createRecordFileScanner } from "./record-file-scanner";

/** Where imported events go. A `LearnerRecord` is one. */
export interface ImportTarget {
  /** Adds events as they are. @returns how many were new. */
  addForeign(events: readonly RecordEvent[]): Promise<number>;
}

/** What became of each event of a file; or why the file is not a record, and what to do. */
export type ImportReport =
  | { ok: true; added: number; alreadyThere: number; refused: RefusedEvent[] }
  | { ok: false; message: string; help: string };

/** A longer file, in bytes, is read and saved in pieces. */
const longFile = 8_000_000;

/** Events of a long file that are saved together. */
const pageSize = 5000;

/** Reasons that are kept at most. */
const refusedAtMost = 1000;

/**
 * Adds an exported record to this one. Nothing is overwritten: what is already there stays, what is new is added. A short
 * file is added in one transaction. A long one in several: when it is broken off, what was added is whole, and importing
 * the file again adds the rest.
 * @param onProgress hears how much of the file was read, from 0 to 1
 * @throws StoreError when the store can't be written; of a short file, nothing was added then.
 */
export async function importRecord(
  file: Blob | string,
  target: ImportTarget,
  onProgress: (share: number) => void = () => {},
): Promise<ImportReport> {
  if (typeof file !== "string" && file.size > longFile) return importLong(file, target, onProgress);
  const parsed = parseRecordFile(typeof file === "string" ? file : await file.text());
  if (!parsed.ok) return parsed;
  const added = await target.addForeign(parsed.events);
  return { ok: true, added, alreadyThere: parsed.events.length - added, refused: parsed.refused };
}

async function importLong(
  file: Blob,
  target: ImportTarget,
  onProgress: (share: number) => void,
): Promise<ImportReport> {
  const scanner = createRecordFileScanner();
  const report = { ok: true as const, added: 0, alreadyThere: 0, refused: [] as RefusedEvent[] };
  let isChecked = false;
  let index = 0;
  let page: string[] = [];
  const save = async () => {
    const { events, refused } = checkEvents(page.map(readJson), index);
    index += page.length;
    page = [];
    const added = await target.addForeign(events);
    report.added += added;
    report.alreadyThere += events.length - added;
    report.refused.push(...refused.slice(0, refusedAtMost - report.refused.length));
  };
  let read = 0;
  for await (const piece of textOf(file, (bytes) => (read = bytes))) {
    page.push(...scanner.push(piece));
    if (scanner.hasBegun && !isChecked) {
      // Format and version stand before the events in every file of ours.
      const problem = checkHead(readJson(`${scanner.head.slice(0, scanner.head.lastIndexOf("[") + 1)}]}`));
      if (problem) return problem;
      isChecked = true;
    }
    while (isChecked && page.length >= pageSize) {
      const rest = page.splice(pageSize);
      await save();
      page = rest;
      onProgress(read / file.size);
    }
  }
  if (!isChecked) return checkHead(readJson(scanner.head)) ?? report;
  await save();
  return report;
}

/** The text of a file in pieces. `onRead` hears how many bytes were read. */
async function* textOf(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    onRead(bytes);
    yield decoder.decode(value, { stream: true });
  }
  yield decoder.decode();
}
