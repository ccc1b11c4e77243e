import type { RecordEvent } from "./event";
import { bankKey } from "./record-key";

/**
 * A log: all events of one concept, item or session, of one setting, of one question's key, or of one exam as a whole. What is
 * computed, is computed from one log.
 */
export interface LogRef {
  kind: "concept" | "item" | "session" | "setting" | "key" | "exam";
  /** The bank's id; empty for a session and a setting, and for an exam, whose id is the bank's. */
  bank: string;
  id: string;
}

/** The log of the weights, among those of settings. */
export const weightsLog = "fsrs/weights";

/** The key under which what is computed from a log is found. */
export function valueKey({ kind, bank, id }: LogRef): string {
  return kind === "concept" || kind === "item" || kind === "key" ? bankKey(bank, id) : id;
}

/** A name for a log that no other log has. */
export function logName(ref: LogRef): string {
  return `${ref.kind} ${valueKey(ref)}`;
}

/** The logs that an event belongs to. A retraction belongs to none: it takes its target out of the target's logs. */
export function logsOf(event: RecordEvent): LogRef[] {
  const refs: LogRef[] = [];
  switch (event.type) {
    case "answered":
      refs.push({ kind: "concept", bank: event.bank, id: event.concept });
      refs.push({ kind: "item", bank: event.bank, id: event.item });
      break;
    case "rated":
    case "suspended":
      refs.push({ kind: "concept", bank: event.bank, id: event.concept });
      break;
    case "flagged":
    case "bookmarked":
    case "noted":
    case "reported":
      refs.push({ kind: "item", bank: event.bank, id: event.item });
      break;
    case "key-changed":
    case "key-change-seen":
      refs.push({ kind: "key", bank: event.bank, id: event.item });
      break;
    case "parameters-fitted":
    case "parameters-reset":
      refs.push({ kind: "setting", bank: "", id: weightsLog });
      break;
    case "forecast-made":
    case "exam-outcome":
      refs.push({ kind: "exam", bank: "", id: event.bank });
      break;
    case "setting-changed":
      refs.push({ kind: "setting", bank: "", id: event.key });
      break;
  }
  if ("session" in event && event.session !== undefined)
    refs.push({ kind: "session", bank: "", id: event.session });
  return refs;
}
