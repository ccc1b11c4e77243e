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
  /**
   * Where the question has several keys: those to set it against, first the ones that it was taken in place of, then the ones
   * that it was taken beside.
   */
  against?: readonly string[];
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
  for (const answer of firstAnswers(events)) {
    if (answer.kind !== "question") continue;
    const day = dayOf(answer.time, answer.zone);
    if (answer.correct) tellApart(lures, answer, day);
    for (const option of answer.chosen) {
      if (answer.key.includes(option)) continue;
      const before = lures.get(option);
      const against = answer.contrast ? before?.against : listAgainst(answer);
      const times = (before?.times ?? 0) + 1;
      lures.set(option, {
        option,
        times,
        lastDay: day,
        apart: 0,
        apartDay: null,
        ...(against && { against }),
      });
    }
  }
  if (lures.size === 0) return null;
  const days = [...lures.values()].flatMap((lure) => lureDay(lure) ?? []);
  return { lures: [...lures.values()], dueDay: days.length > 0 ? Math.min(...days) : null };
}

/** The keys to set a lure against, where there are several. */
function listAgainst({ key, chosen }: Answered): string[] | undefined {
  if (key.length < 2) return undefined;
  return [...key.filter((id) => !chosen.includes(id)), ...key.filter((id) => chosen.includes(id))];
}

function tellApart(lures: Map<string, Lure>, { order, struck = [] }: Answered, day: number): void {
  for (const [option, lure] of lures) {
    if (!order.includes(option) || struck.includes(option)) continue;
    if (day <= Math.max(lure.lastDay, lure.apartDay ?? lure.lastDay)) continue;
    lures.set(option, { ...lure, apart: lure.apart + 1, apartDay: day });
  }
}
