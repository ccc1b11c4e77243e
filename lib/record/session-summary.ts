import type { SittingRules } from "@/lib/exam/move";
import type { SessionState } from "./session-state";

/** What is known of every session, however old: enough for a list, and to find one. */
export interface SessionSummary
  extends Pick<
    SessionState,
    "id" | "bank" | "activity" | "mode" | "request" | "finished" | "startedAt" | "lastAt"
  > {
  /** How many items it has. */
  total: number;
  /** How many of them have a right first answer. */
  right: number;
  /** How long a practice exam is; undefined for other sessions, and where its rules are not known. */
  length: SittingRules["length"] | undefined;
}

/** A session in short. */
export function summarizeSession(session: SessionState): SessionSummary {
  const { id, bank, activity, mode, request, finished, startedAt, lastAt, items, answers, rules } = session;
  return {
    id,
    bank,
    activity,
    mode,
    request,
    finished,
    startedAt,
    lastAt,
    total: items.length,
    right: items.filter(({ item }) => answers.get(item)?.correct).length,
    length: rules?.length,
  };
}

const dayMs = 86_400_000;

/** Sessions of a bank that are at hand from the start, beside the unfinished ones. Enough to know a learner's pace. */
const newestOfBank = 12;

/** A session that was left for longer than this is nowhere offered to go on with. */
const unfinishedForDays = 8;

/** Most unfinished sessions that are looked at when a record is opened. */
const mostUnfinished = 100;

/**
 * The ids of the sessions that may be at hand at any later time: kept with the folded state, so that opening a record does not
 * look at all of them.
 */
export function listNewestSessions(sittings: Iterable<SessionSummary>): string[] {
  const { newest, unfinished } = findNewest(sittings);
  return [...new Set([...newest, ...unfinished].map(({ id }) => id))];
}

/** The ids of the sessions that screens ask for without waiting: the newest of each bank, and what was left unfinished. */
export function listSessionsAtHand(sittings: Iterable<SessionSummary>, nowMs: number): string[] {
  const { newest, unfinished } = findNewest(sittings);
  const open = unfinished.filter(({ lastAt }) => lastAt > nowMs - unfinishedForDays * dayMs);
  return [...new Set([...open, ...newest].map(({ id }) => id))];
}

function findNewest(sittings: Iterable<SessionSummary>) {
  const ofBank = new Map<string, SessionSummary[]>();
  const unfinished: SessionSummary[] = [];
  for (const sitting of sittings) {
    if (!sitting.finished) keepNewest(unfinished, sitting, mostUnfinished);
    const newest = ofBank.get(sitting.bank) ?? [];
    ofBank.set(sitting.bank, newest);
    keepNewest(newest, sitting, newestOfBank);
  }
  return { newest: [...ofBank.values()].flat(), unfinished };
}

function keepNewest(newest: SessionSummary[], sitting: SessionSummary, most: number): void {
  const oldest = newest.at(-1);
  if (oldest && newest.length >= most && sitting.lastAt <= oldest.lastAt) return;
  newest.push(sitting);
  newest.sort((a, b) => b.lastAt - a.lastAt);
  if (newest.length > most) newest.pop();
}
