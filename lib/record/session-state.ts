import type { SittingRules, TapedMove } from "@/lib/exam/move";
import type { Answered, Rated, RecordEvent, SessionItem, SessionStarted } from "./event";
import { firstAnswers } from "./first-answers";

/** One sitting, as its events tell it. */
export interface SessionState {
  id: string;
  bank: string;
  activity: SessionStarted["activity"];
  mode: SessionStarted["mode"];
  /** The request it answers, printed (see quiz-request.ts). */
  request: string;
  items: readonly SessionItem[];
  /** The first answer to each item. Later ones, from a second tab, do not count. */
  answers: ReadonlyMap<string, Answered>;
  /** All ratings, oldest first. A card that was rated Again has several. */
  ratings: readonly Rated[];
  /** Items that are flagged for review in this sitting. */
  flagged: ReadonlySet<string>;
  finished: boolean;
  /** The rules of a practice exam; undefined for other sessions. */
  rules: SittingRules | undefined;
  /** The bank's version that it began with; undefined in older records. */
  version?: string | undefined;
  /** The moves of a practice exam, in the order of their events. */
  tape: readonly TapedMove[];
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** When the latest event of the sitting happened, in milliseconds since the epoch. */
  lastAt: number;
}

/**
 * The state of one sitting.
 * @param events the sitting's events that count (none retracted), ordered by (time, id). An answer may come before the
 *   start when a clock was changed.
 * @returns `null` as long as the event that started it has not arrived.
 */
export function foldSession(events: readonly RecordEvent[]): SessionState | null {
  const started = events.find((event) => event.type === "session-started");
  if (!started) return null;
  const flagged = new Set<string>();
  for (const event of events) {
    if (event.type !== "flagged") continue;
    if (event.on) flagged.add(event.item);
    else flagged.delete(event.item);
  }
  return {
    id: started.session,
    bank: started.bank,
    activity: started.activity,
    mode: started.mode,
    request: started.request,
    items: started.items,
    answers: new Map(firstAnswers(events).map((answer) => [answer.item, answer])),
    ratings: events.filter((event) => event.type === "rated"),
    flagged,
    finished: events.some((event) => event.type === "session-finished"),
    rules: started.rules,
    // Practice exams have always said it.
    version: started.version ?? started.rules?.version,
    tape: events.flatMap((event) =>
      event.type === "moved" ? [{ atMs: event.atMs, time: event.time, move: event.move }] : [],
    ),
    startedAt: started.time,
    lastAt: events.reduce((latest, event) => Math.max(latest, event.time), started.time),
  };
}
