import type { Question } from "@/lib/bank/item";
import type { Confidence, Move, SittingRules, TapedMove } from "@/lib/exam/move";
import { keyOf, scoreQuestion } from "@/lib/exam/score-question";
import { playTape } from "@/lib/exam/tape";
import type { RecordEvent } from "@/lib/record/event";
import { aSession } from "./a-session";
import { aFinish, anAnswer, aStart } from "./an-event";

/** When a sitting of these builders begins, by the device's clock. */
const sittingStart = Date.UTC(2026, 10, 20, 17);

/** A tape with a move at each of these times in milliseconds; the device's clock runs along. */
export function aTape(...moves: [number, Move][]): TapedMove[] {
  return moves.map(([atMs, move]) => ({ atMs, time: sittingStart + atMs, move }));
}

/** Rules of a short sitting of one hour, without a break. */
export function someRules(changes: Partial<SittingRules> = {}): SittingRules {
  return {
    version: "v1",
    length: "short",
    seed: "class7",
    unseenFirst: false,
    limitMs: 3_600_000,
    pace: 1,
    break: null,
    canPause: true,
    asksConfidence: false,
    ...changes,
  };
}

/** What a learner does on one visit to a question. */
export interface Visit {
  item: string;
  /** Milliseconds on the screen. */
  ms: number;
  /** Option ids; left out when nothing is chosen on this visit. */
  chosen?: string[];
  confidence?: Confidence;
  struck?: string[];
  flag?: boolean;
}

/** The tape of visits one after the other, handed in at the end. An answer is given halfway through its visit. */
export function walkThrough(visits: readonly Visit[]): TapedMove[] {
  const moves: [number, Move][] = [];
  let atMs = 0;
  for (const { item, ms, chosen, confidence, struck = [], flag } of visits) {
    const halfway = atMs + Math.round(ms / 2);
    moves.push([atMs, { kind: "shown", item }]);
    for (const option of struck) moves.push([halfway, { kind: "struck", item, option, on: true }]);
    if (chosen) moves.push([halfway, { kind: "chosen", item, chosen }]);
    if (confidence) moves.push([halfway, { kind: "confident", item, level: confidence }]);
    if (flag !== undefined) moves.push([halfway, { kind: "flagged", item, on: flag }]);
    atMs += ms;
  }
  return aTape(...moves, [atMs, { kind: "submitted", by: "learner" }]);
}

/** What a sitting is made of. */
export interface SittingParts {
  questions: readonly Question[];
  tape: readonly TapedMove[];
  rules?: Partial<SittingRules>;
  session?: string;
  bank?: string;
}

/** All events of a sitting that was handed in. Questions without a choice get no answer. */
export function sittingEvents(parts: SittingParts): RecordEvent[] {
  const { questions, tape, rules, session = "sitting-1", bank = "demo" } = parts;
  const where = { session, bank };
  const { items, elapsedMs } = playTape(
    questions.map(({ id }) => id),
    tape,
  );
  const endTime = Math.max(sittingStart + elapsedMs, ...tape.map(({ time }) => time));
  const orderOf = (question: Question) => question.options.map(({ id }) => id);
  return [
    aStart({
      ...where,
      id: `${session}-start`,
      time: sittingStart,
      activity: "exam",
      mode: "test",
      request: "",
      items: questions.map((question) => ({ item: question.id, order: orderOf(question) })),
      rules: someRules(rules),
    }),
    ...tape.map(
      ({ atMs, time, move }, place): RecordEvent => ({
        type: "moved",
        id: `${session}-move-${String(place).padStart(4, "0")}`,
        time,
        zone: 0,
        ...where,
        atMs,
        move,
      }),
    ),
    ...questions.flatMap((question, place) => {
      const played = items[place];
      if (!played || played.chosen.length === 0) return [];
      return anAnswer({
        ...where,
        id: `${session}-answer-${String(place).padStart(4, "0")}`,
        time: endTime,
        item: question.id,
        concept: question.concept,
        order: orderOf(question),
        chosen: [...played.chosen],
        key: keyOf(question),
        correct: scoreQuestion(question, played.chosen),
        durationMs: played.spentMs,
        ...(played.confidence ? { confidence: played.confidence } : {}),
        ...(played.struck.size > 0 ? { struck: [...played.struck] } : {}),
      });
    }),
    aFinish({ ...where, id: `${session}-finish`, time: endTime + 1 }),
  ];
}

/** A practice exam that was handed in, as its events tell it. */
export function aSitting(parts: SittingParts) {
  const [start, ...events] = sittingEvents(parts);
  if (start?.type !== "session-started") throw new Error("Inconsistent: a sitting begins with its start.");
  const { type: _, ...changes } = start;
  return aSession([], events, changes);
}
