import { compareEvents } from "@/lib/record/compare-events";
import type { RecordEvent, SessionStarted } from "@/lib/record/event";
import { foldSession, type SessionState } from "@/lib/record/session-state";
import { aStart } from "./an-event";

/** A session over the items `ids`, as its events tell it. */
export function aSession(
  ids: string[],
  events: RecordEvent[] = [],
  changes: Partial<Omit<SessionStarted, "type">> = {},
): SessionState {
  const start = aStart({ items: ids.map((item) => ({ item })), ...changes });
  const state = foldSession([start, ...events].sort(compareEvents));
  if (!state) throw new Error("Inconsistent: a session that was started has no state.");
  return state;
}
