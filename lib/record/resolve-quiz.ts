import { type KnownNames, parseQuizRequest } from "@/lib/exam/parse-quiz-request";
import { printQuizRequest, type QuizRequest } from "@/lib/exam/quiz-request";
import { findUnfinished } from "@/lib/exam/unfinished";
import type { SessionState } from "./session-state";

/** What the quiz page's address asks for. `notices` are sentences for the learner. */
export type QuizAddress =
  | { kind: "setup"; notices: string[] }
  | { kind: "resume"; session: SessionState; notices: string[] }
  | { kind: "start"; request: QuizRequest; notices: string[] };

const requestKeys = ["count", "domain", "kinds", "mode", "seed", "retry", "items"];

/**
 * What the quiz page shows for an address: a session that it names; a new quiz, or the unfinished one that began with
 * the same wish; otherwise the form. A request by count alone always begins anew: it is a wish for other questions.
 * @param nowMs milliseconds since the epoch
 */
export function resolveQuiz(
  query: URLSearchParams,
  bank: { id: string } & KnownNames,
  sessions: ReadonlyMap<string, SessionState>,
  nowMs: number,
): QuizAddress {
  const named = sessions.get(query.get("session") ?? "");
  if (named?.bank === bank.id && named.activity === "quiz")
    return { kind: "resume", session: named, notices: [] };
  const isMissing = query.has("session");
  if (!requestKeys.some((key) => query.has(key))) {
    return { kind: "setup", notices: isMissing ? ["That quiz is not on this device. Start a new one."] : [] };
  }
  const { request, notices } = parseQuizRequest(query, bank);
  const isRepeatable = request.seed !== null || request.retry !== null || request.items.length > 0;
  const unfinished = isRepeatable
    ? findUnfinished(sessions.values(), nowMs, {
        bank: bank.id,
        activity: "quiz",
        request: printQuizRequest(request),
      })
    : null;
  return unfinished ? { kind: "resume", session: unfinished, notices } : { kind: "start", request, notices };
}
