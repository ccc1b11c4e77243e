import type { RecordState } from "@/lib/record/fold";

/** The pages on which people answer. The paper of a practice exam is for print. */
const studyPage = /^\/exams\/[^/]+\/(quiz|flashcards|day|contrast|practice-exam)\/?$/;

/** A session that was left alone for so long is no longer under way. In milliseconds. */
const leftAloneMs = 60 * 60_000;

/** Whether somebody is in the middle of a session on the page they look at. */
export function isSittingOn(state: Pick<RecordState, "sessions">, path: string, nowMs: number): boolean {
  if (!studyPage.test(path)) return false;
  for (const { finished, lastAt } of state.sessions.values())
    if (!finished && lastAt > nowMs - leftAloneMs) return true;
  return false;
}
