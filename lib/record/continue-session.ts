import { dayProgress } from "@/lib/exam/day-progress";
import { flashcardProgress } from "@/lib/exam/flashcard-progress";
import { quizProgress } from "@/lib/exam/quiz-progress";
import { playTape } from "@/lib/exam/tape";
import { findUnfinished } from "@/lib/exam/unfinished";
import { dayOf } from "@/lib/memory/day";
import type { RecordState } from "./fold";
import type { SessionState } from "./session-state";

/** A session to go on with, and how far it is. */
export interface ContinuedSession {
  session: SessionState;
  /** Answered questions, and cards that are through. */
  done: number;
  total: number;
}

/** When, where the learner is. */
export interface Moment {
  /** Milliseconds since the epoch. */
  nowMs: number;
  /** Minutes that local time is ahead of UTC. */
  zone: number;
}

/**
 * The unfinished session to go on with, among those of `banks` (ids). Flashcards and a day's session only from
 * today: an earlier queue is stale, and their page would begin a new one.
 */
export function findContinued(
  state: RecordState,
  banks: readonly string[],
  { nowMs, zone }: Moment,
): ContinuedSession | null {
  const today = dayOf(nowMs, zone);
  const open = [...state.sessions.values()].filter(
    ({ bank, activity, startedAt }) =>
      banks.includes(bank) &&
      (activity === "quiz" || activity === "exam" || dayOf(startedAt, zone) === today),
  );
  const session = findUnfinished(open, nowMs);
  if (!session) return null;
  if (session.activity === "exam") {
    const { items } = playTape(
      session.items.map(({ item }) => item),
      session.tape,
    );
    return { session, done: items.filter(({ chosen }) => chosen.length > 0).length, total: items.length };
  }
  if (session.activity === "flashcards") {
    const { done, total } = flashcardProgress(session, () => false);
    return { session, done, total };
  }
  if (session.activity === "day") {
    const { done, total } = dayProgress(session, () => false);
    return { session, done, total };
  }
  const { answered, total } = quizProgress(session);
  return { session, done: answered, total };
}
