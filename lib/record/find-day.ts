import {
  type DayLength,
  type DayMinutes,
  defaultDayMinutes,
  parseDayLength,
  printDayRequest,
  readDayRequest,
} from "@/lib/exam/day-request";
import { findUnfinished } from "@/lib/exam/unfinished";
import { dayOf } from "@/lib/memory/day";
import type { Moment } from "./continue-session";
import type { RecordState } from "./fold";
import type { SessionState } from "./session-state";
import type { SessionSummary } from "./session-summary";

/** What the day page shows: a session to go on with, or a new one of some length. */
export type DayAddress = { kind: "resume"; session: SessionState } | { kind: "start"; length: DayLength };

/**
 * What the day page shows for an address. The session that it names, if it is over or of today; else today's
 * unfinished one of the same length; else a new one. A session that was left on an earlier day gives way to a new
 * one: what it held is no longer what is due.
 * @param usual the length of an address that names none
 */
export function findDay(
  state: Pick<RecordState, "sessions">,
  bank: string,
  query: URLSearchParams,
  { nowMs, zone }: Moment,
  usual: DayLength = defaultDayMinutes,
): DayAddress {
  const today = dayOf(nowMs, zone);
  const isToday = ({ startedAt }: SessionState) => dayOf(startedAt, zone) === today;
  const named = state.sessions.get(query.get("session") ?? "");
  if (named?.bank === bank && named.activity === "day") {
    if (named.finished || isToday(named)) return { kind: "resume", session: named };
    return { kind: "start", length: readDayRequest(named.request) ?? usual };
  }
  const length = parseDayLength(query.get("minutes")) ?? usual;
  const wanted = { bank, activity: "day", request: printDayRequest(length) } as const;
  const session = findUnfinished(state.sessions.values(), nowMs, wanted);
  return session && isToday(session) ? { kind: "resume", session } : { kind: "start", length };
}

/** The length that was chosen last; 10 minutes before that. */
export function lastDayMinutes(state: Pick<RecordState, "sittings">): DayMinutes {
  let latest: SessionSummary | undefined;
  for (const session of state.sittings.values()) {
    if (session.activity === "day" && session.startedAt > (latest?.startedAt ?? Number.NEGATIVE_INFINITY))
      latest = session;
  }
  const length = latest && readDayRequest(latest.request);
  return typeof length === "number" ? length : defaultDayMinutes;
}

/** Day's sessions of a bank that are still open. A new one takes their place, or a card would be asked in two. */
export function listOpenDays(state: Pick<RecordState, "sittings">, bank: string): SessionSummary[] {
  return [...state.sittings.values()].filter(
    (session) => session.bank === bank && session.activity === "day" && !session.finished,
  );
}
