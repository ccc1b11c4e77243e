import type { Confidence, TapedMove } from "./move";

/** What is known of one question of a sitting. */
export interface SittingItem {
  item: string;
  chosen: readonly string[];
  struck: ReadonlySet<string>;
  isFlagged: boolean;
  confidence: Confidence | null;
  /** Whether it was ever on the screen. */
  isSeen: boolean;
  /** Milliseconds on the screen, over all visits. */
  spentMs: number;
}

/** A stretch of time in which one thing was on the screen. */
export interface Stretch {
  /** `null` for the review page. */
  item: string | null;
  fromMs: number;
  toMs: number;
}

/** A sitting of a practice exam, as its tape tells it. */
export interface Sitting {
  items: readonly SittingItem[];
  /** The question on the screen; `null` on the review page. */
  current: string | null;
  /** What the clock does: runs, or stands still since `stoppedAt` (milliseconds since the epoch). */
  phase: "running" | "paused" | "break" | "submitted";
  stoppedAt: number | null;
  /** Whether the break was taken, or begun. */
  hadBreak: boolean;
  /** Who ended it; `null` while it goes on. */
  submittedBy: "learner" | "clock" | null;
  /** Milliseconds on the sitting's clock at the last move. */
  elapsedMs: number;
  /** Where the time went, in order. */
  stretches: readonly Stretch[];
}

interface Draft extends Omit<SittingItem, "struck"> {
  struck: Set<string>;
}

/** By the sitting's own clock, and by arrival where two moves fall on one millisecond. */
const byTape = (moves: readonly TapedMove[]) =>
  moves.map((move, place) => ({ ...move, place })).sort((a, b) => a.atMs - b.atMs || a.place - b.place);

/**
 * Plays a tape: where the sitting stands after its moves. Moves on items that are not in the paper, and moves after
 * the end, change nothing.
 * @param paper ids of the questions, in order
 * @param moves in the order in which they were recorded; the sitting's clock decides, so that a device clock that was
 *   set back in the middle changes nothing
 */
export function playTape(paper: readonly string[], moves: readonly TapedMove[]): Sitting {
  const items = new Map<string, Draft>(
    paper.map((item) => [
      item,
      { item, chosen: [], struck: new Set(), isFlagged: false, confidence: null, isSeen: false, spentMs: 0 },
    ]),
  );
  const stretches: Stretch[] = [];
  let current: string | null = paper[0] ?? null;
  let phase: Sitting["phase"] = "running";
  let stoppedAt: number | null = null;
  let hadBreak = false;
  let submittedBy: Sitting["submittedBy"] = null;
  let elapsedMs = 0;
  let sinceMs = 0;

  const leave = (atMs: number) => {
    if (atMs > sinceMs) {
      const draft = current === null ? undefined : items.get(current);
      if (draft) draft.spentMs += atMs - sinceMs;
      const last = stretches.at(-1);
      if (last && last.item === current && last.toMs === sinceMs) last.toMs = atMs;
      else stretches.push({ item: current, fromMs: sinceMs, toMs: atMs });
    }
    sinceMs = atMs;
  };

  for (const { atMs, time, move } of byTape(moves)) {
    if (phase === "submitted") break;
    elapsedMs = Math.max(elapsedMs, atMs);
    leave(elapsedMs);
    const draft = "item" in move ? items.get(move.item) : undefined;
    switch (move.kind) {
      case "shown":
        if (draft) {
          current = move.item;
          draft.isSeen = true;
        }
        break;
      case "reviewed":
        current = null;
        break;
      case "chosen":
        if (draft) draft.chosen = move.chosen;
        break;
      case "struck":
        if (move.on) draft?.struck.add(move.option);
        else draft?.struck.delete(move.option);
        break;
      case "flagged":
        if (draft) draft.isFlagged = move.on;
        break;
      case "confident":
        if (draft) draft.confidence = move.level;
        break;
      case "paused":
      case "break-began":
        phase = move.kind === "paused" ? "paused" : "break";
        hadBreak = hadBreak || phase === "break";
        stoppedAt = time;
        break;
      case "resumed":
        phase = "running";
        stoppedAt = null;
        break;
      case "reopened":
        break;
      case "submitted":
        phase = "submitted";
        submittedBy = move.by;
        break;
    }
  }
  return {
    items: [...items.values()],
    current,
    phase,
    stoppedAt,
    hadBreak,
    submittedBy,
    elapsedMs,
    stretches,
  };
}

/**
 * Milliseconds left of a break.
 * @param nowMs milliseconds since the epoch. A clock that was set back leaves the whole break, one that was set
 *   forward none.
 */
export function breakLeftMs(stoppedAt: number, breakMs: number, nowMs: number): number {
  return breakMs - Math.min(Math.max(nowMs - stoppedAt, 0), breakMs);
}
