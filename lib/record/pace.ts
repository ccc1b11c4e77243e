import type { ItemKind } from "@/lib/bank/item";
import type { Pace } from "@/lib/exam/plan-day";
import { median } from "@/lib/shared/median";
import type { RecordState } from "./fold";

/**
 * Seconds an item takes somebody of whom nothing is known. These are our own estimates, from trying the app, and not
 * from a study.
 */
const priors: Pace = { flashcard: 12, question: 45, cloze: 25, "short-answer": 90 };

/** As many responses as this are needed until the learner's own median counts as much as the prior. */
const priorWeight = 8;

/** Only the newest responses of a kind count, so that the pace follows a learner who gets faster. */
const newest = 50;

/** Nobody answers faster than this, whatever the record says. */
const shortestSeconds = 2;

/** A response and how long it took. */
interface Timed {
  time: number;
  durationMs: number;
}

/**
 * A learner's own pace in a bank: for each kind, the median of the newest responses in sessions, shrunk to the prior.
 * `(n × median + 8 × prior) / (n + 8)` with n responses. The median, because a phone that lay on the table for an
 * hour is one response like any other. What took 0 ms was not timed and does not count.
 * What is measured ends with the response. Reading the feedback afterwards is not in it, so this is a low estimate.
 * @returns seconds
 */
export function paceOf(
  state: Pick<RecordState, "sessions">,
  bank: { id: string; items: readonly { id: string; kind: ItemKind }[] },
): Pace {
  const kindOf = new Map(bank.items.map(({ id, kind }) => [id, kind]));
  const timed: Record<ItemKind, Timed[]> = { flashcard: [], question: [], cloze: [], "short-answer": [] };
  for (const session of state.sessions.values()) {
    if (session.bank !== bank.id) continue;
    for (const event of [...session.answers.values(), ...session.ratings]) {
      const kind = kindOf.get(event.item);
      const isWhole = event.type === "rated" || !event.contrast;
      if (kind && isWhole && event.durationMs > 0) timed[kind].push(event);
    }
  }
  const pace = (kind: ItemKind) => shrink(timed[kind], priors[kind]);
  return {
    flashcard: pace("flashcard"),
    question: pace("question"),
    cloze: pace("cloze"),
    "short-answer": pace("short-answer"),
  };
}

function shrink(timed: Timed[], prior: number): number {
  const seconds = timed
    .sort((a, b) => b.time - a.time)
    .slice(0, newest)
    .map(({ durationMs }) => durationMs / 1000);
  const own = median(seconds);
  const count = seconds.length;
  return Math.max(shortestSeconds, (count * own + priorWeight * prior) / (count + priorWeight));
}
