/** A session that was left for longer than this is not offered again. */
const unfinishedForDays = 7;

/** What is asked of a session. A `SessionState` is one. */
export interface StudySession {
  id: string;
  bank: string;
  activity: "quiz" | "flashcards" | "exam" | "day";
  request: string;
  finished: boolean;
  /** Milliseconds since the epoch. */
  lastAt: number;
}

/** Which session is looked for. What is left out may be anything. */
export interface SessionWanted {
  bank?: string;
  activity?: StudySession["activity"];
  /** The printed request, compared letter by letter. */
  request?: string;
}

/**
 * The unfinished session that was worked on last, for "continue", or to come back to after a reload.
 * @param nowMs milliseconds since the epoch
 * @returns `null` when none was left within the last seven days.
 */
export function findUnfinished<S extends StudySession>(
  sessions: Iterable<S>,
  nowMs: number,
  wanted: SessionWanted = {},
): S | null {
  const oldest = nowMs - unfinishedForDays * 86_400_000;
  let latest: S | null = null;
  for (const session of sessions) {
    if (session.finished || session.lastAt <= oldest || !isWanted(session, wanted)) continue;
    if (!latest || isLater(session, latest)) latest = session;
  }
  return latest;
}

function isWanted(session: StudySession, { bank, activity, request }: SessionWanted): boolean {
  return (
    (bank === undefined || session.bank === bank) &&
    (activity === undefined || session.activity === activity) &&
    (request === undefined || session.request === request)
  );
}

function isLater(a: StudySession, b: StudySession): boolean {
  // The id settles a tie, so that every device offers the same one.
  return a.lastAt > b.lastAt || (a.lastAt === b.lastAt && a.id > b.id);
}
