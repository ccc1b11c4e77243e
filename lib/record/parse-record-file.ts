import { eventSchema, type RecordEvent } from "./event";
import { recordFileFormat, recordFileVersion } from "./export-record";

/** An event of a file that can't be used. */
export interface RefusedEvent {
  /** Its place in the file's list of events, from 0. */
  index: number;
  /** One sentence. */
  reason: string;
}

/** What a file holds, or why it is not a record. */
export type ParsedRecordFile =
  | { ok: true; events: RecordEvent[]; refused: RefusedEvent[] }
  | { ok: false; message: string; help: string };

/** Reads the text of an exported record. Each event is checked; one that does not fit costs itself and no other. */
export function parseRecordFile(text: string): ParsedRecordFile {
  const file = readJson(text);
  const problem = checkHead(file);
  return problem ?? { ok: true, ...checkEvents((file as { events: unknown[] }).events) };
}

/** Why a file, as JSON, is not a record; nothing when it is one. */
export function checkHead(file: unknown): Extract<ParsedRecordFile, { ok: false }> | undefined {
  if (file === undefined) {
    return refuse("This file is not JSON.", "Choose a file that was exported from Rehearse, unchanged.");
  }
  if (!isObject(file) || file.format !== recordFileFormat) {
    return refuse(
      "This file is not a Rehearse record.",
      "Choose a file whose name begins with rehearse-record, exported from Settings.",
    );
  }
  if (typeof file.version === "number" && file.version > recordFileVersion) {
    return refuse(
      `This record was exported by a newer Rehearse (its version is ${file.version}, this one reads ${recordFileVersion}).`,
      "Reload the page to get the newest Rehearse, then import the file again.",
    );
  }
  if (file.version !== recordFileVersion || !Array.isArray(file.events)) {
    return refuse("This record is damaged: its version or its events are missing.", "Export it once more.");
  }
  return undefined;
}

/** Checks events of a file, whose first one has the place `first`. */
export function checkEvents(
  values: readonly unknown[],
  first = 0,
): { events: RecordEvent[]; refused: RefusedEvent[] } {
  const events: RecordEvent[] = [];
  const refused: RefusedEvent[] = [];
  values.forEach((value, index) => {
    const result = eventSchema.safeParse(value);
    if (result.success) events.push(result.data);
    else refused.push({ index: first + index, reason: explain(value, result.error.issues[0]?.path ?? []) });
  });
  return { events, refused };
}

function explain(value: unknown, path: readonly PropertyKey[]): string {
  if (!isObject(value)) return "This is not an event.";
  const field = path.map(String).join(".");
  if (field === "type" || field === "")
    return `There is no kind of event ${JSON.stringify(value.type) ?? "without a type"}.`;
  return `The field "${field}" of this ${String(value.type)} event is missing or does not fit.`;
}

/** A text as JSON; undefined when it is none. */
export function readJson(text: string): unknown {
  try {
    // Some editors put a byte order mark first, which JSON does not allow.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(message: string, help: string): Extract<ParsedRecordFile, { ok: false }> {
  return { ok: false, message, help };
}
