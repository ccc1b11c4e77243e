import type { ExamTimeline } from "@/lib/exam/exam-timeline";
import { durationText } from "./duration-text";

/** Within this much of the plan, one is on it. */
const closeMs = 60_000;

/**
 * The pace in a sentence: where the learner was against an even pace when half of the questions had an answer.
 * Without a limit there is no plan, and the sentence says how long it took.
 */
export function paceText({ pace, total, limitMs, elapsedMs }: ExamTimeline): string {
  if (limitMs === null) return `You took ${durationText(elapsedMs)}, without a limit.`;
  const took = `You took ${durationText(elapsedMs)} of ${durationText(limitMs)}.`;
  const half = pace[Math.ceil(total / 2) - 1];
  if (half?.plannedMs == null) return took;
  const aheadMs = half.plannedMs - half.atMs;
  const place = `When ${half.answered} of ${total} had an answer, you were`;
  if (Math.abs(aheadMs) < closeMs) return `${took} ${place} on an even pace.`;
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  const amount = minutes === 1 ? "1 minute" : `${minutes} minutes`;
  return `${took} ${place} ${amount} ${aheadMs > 0 ? "ahead of" : "behind"} an even pace.`;
}
