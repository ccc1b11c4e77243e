import { dayOf } from "@/lib/memory/day";
import type { Answered, RecordEvent } from "./event";
import { firstAnswers } from "./first-answers";

/** A wrong option that the learner chose, and what became of it. */
export interface Lure {
  /** The option's id. */
  option: string;
  /** How often it was chosen. */
  times: number;
  /** The local day number on which it was chosen last. */
  lastDay: number;
  /** On how many later days the key was chosen with this option in view. */
  apart: number;
  /** The last of those days; `null` before the first. */
  apartDay: number | null;
}

/** The lures of one question. */
export interface LureHistory {
  lures: readonly Lure[];
  /** The first local day on which one of them should be told from the key; `null` when none is open. */
  dueDay: number | null;
}

/** Days until a lure is asked for the first time: far enough to need memory, near enough to come before it sets. */
const firstGapDays = 2;

/**
 * And the second time. Errors that were put right come back within about a week unless they are asked again
 * (A. C. Butler, L. K. Fazio and E. J. Marsh 2011, doi:10.3758/s13423-011-0173-y).
 */
const secondGapDays = 7;

/** When a lure should be told from the key; `null` once that went well on two days. */
export function lureDay({ lastDay, apart, apartDay }: Lure): number | null {
  if (apartDay === null) return lastDay + firstGapDays;
  return apart < 2 ? apartDay + secondGapDays : null;
}

/**
 * The wrong options that were chosen in one question, from its answers, ordered by (time, id). A right answer on a later
 * day tells the key from every lure that was in view, in a contrast drill or out of one.
 * @returns `null` when no wrong option was chosen.
 */
export function foldLures(events: readonly RecordEvent[]): LureHistory | null {
  if (events.every((event) => event.type !== "answered" || event.correct)) return null;
  const lures = new Map<string, Lure>();
  let hasOneKey = false;
  for (const answer of firstAnswers(events)) {
    if (answer.kind !== "question") continue;
    hasOneKey = answer.key.length === 1;
    const day = dayOf(answer.time, answer.zone);
    if (answer.correct) tellApart(lures, answer, day);
    for (const option of answer.chosen)
      if (!answer.key.includes(option))
        lures.set(option, {
          option,
          times: (lures.get(option)?.times ?? 0) + 1,
          lastDay: day,
          apart: 0,
          apartDay: null,
        });
  }
  if (lures.size === 0) return null;
  // A drill sets one option against the key. With several keys there is no such pair.
  const days = hasOneKey ? [...lures.values()].flatMap((lure) => lureDay(lure) ?? []) : [];
  return { lures: [...lures.values()], dueDay: days.length > 0 ? Math.min(...days) : null };
}

function tellApart(lures: Map<string, Lure>, { order, struck = [] }: Answered, day: number): void {
  for (const [option, lure] of lures) {
    if (!order.includes(option) || struck.includes(option)) continue;
    if (day <= Math.max(lure.lastDay, lure.apartDay ?? lure.lastDay)) continue;
    lures.set(option, { ...lure, apart: lure.apart + 1, apartDay: day });
  }
}
