import type { RecordEvent } from "./event";

/** Events are ordered by (time, id), so that every device folds them the same way. */
export function compareEvents(a: RecordEvent, b: RecordEvent): number {
  return a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
