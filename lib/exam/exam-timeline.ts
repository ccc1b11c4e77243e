import type { TapedMove } from "./move";
import { playTape, type Stretch } from "./tape";

/** How far the learner was when a question got its first answer. */
export interface PacePoint {
  /** How many questions had an answer then, this one among them. */
  answered: number;
  /** Milliseconds on the sitting's clock. */
  atMs: number;
  /** When an even pace would have had as many answers; `null` without a limit. */
  plannedMs: number | null;
}

/** A time in which the sitting's clock stood still. */
export interface Stop {
  kind: "pause" | "break";
  /** Milliseconds on the sitting's clock. */
  atMs: number;
  /** How many questions had an answer then. */
  answered: number;
  /** Milliseconds by the device's clock; never below 0, though that clock may have been set back. */
  lastedMs: number;
}

/** How a sitting went, moment by moment. */
export interface ExamTimeline {
  /** Questions in the paper. */
  total: number;
  limitMs: number | null;
  elapsedMs: number;
  submittedBy: "learner" | "clock" | null;
  /** One for each question that ever had an answer, in the order of their first answers. */
  pace: PacePoint[];
  /** Where the time went, in milliseconds. The first three are all of `elapsedMs`. */
  spent: { firstLookMs: number; comingBackMs: number; reviewMs: number; leftMs: number | null };
  stops: Stop[];
  /** How often the page was opened again. */
  reopened: number;
}

/**
 * How a sitting went. The plan is an even pace: each question has the same share of the limit.
 * @param paper ids of the questions, in order
 * @param tape in the order recorded; the sitting's clock decides
 * @param limitMs milliseconds; `null` without a limit
 */
export function examTimeline(
  paper: readonly string[],
  tape: readonly TapedMove[],
  limitMs: number | null,
): ExamTimeline {
  const sitting = playTape(paper, tape);
  const pace: PacePoint[] = [];
  const stops: Stop[] = [];
  const answered = new Set<string>();
  let reopened = 0;
  let open: { stop: Stop; time: number } | null = null;
  const close = (time: number) => {
    if (open) stops.push({ ...open.stop, lastedMs: Math.max(0, time - open.time) });
    open = null;
  };
  for (const { atMs, time, move } of [...tape].sort((a, b) => a.atMs - b.atMs)) {
    if (move.kind === "chosen" && move.chosen.length > 0 && !answered.has(move.item)) {
      if (!paper.includes(move.item)) continue;
      answered.add(move.item);
      const plannedMs = limitMs === null ? null : (limitMs * answered.size) / paper.length;
      pace.push({ answered: answered.size, atMs, plannedMs });
    }
    if (move.kind === "paused" || move.kind === "break-began") {
      close(time);
      const kind = move.kind === "paused" ? "pause" : "break";
      open = { stop: { kind, atMs, answered: answered.size, lastedMs: 0 }, time };
    }
    if (move.kind === "resumed" || move.kind === "submitted") close(time);
    if (move.kind === "reopened") reopened += 1;
    if (move.kind === "submitted") break;
  }
  return {
    total: paper.length,
    limitMs,
    elapsedMs: sitting.elapsedMs,
    submittedBy: sitting.submittedBy,
    pace,
    spent: {
      ...shareOut(sitting.stretches),
      leftMs: limitMs === null ? null : Math.max(0, limitMs - sitting.elapsedMs),
    },
    stops,
    reopened,
  };
}

/** Time on first looks, on looks at a question seen before, and on the review page. */
function shareOut(stretches: readonly Stretch[]) {
  const spent = { firstLookMs: 0, comingBackMs: 0, reviewMs: 0 };
  const seen = new Set<string>();
  for (const { item, fromMs, toMs } of stretches) {
    const part = item === null ? "reviewMs" : seen.has(item) ? "comingBackMs" : "firstLookMs";
    spent[part] += toMs - fromMs;
    if (item !== null) seen.add(item);
  }
  return spent;
}
