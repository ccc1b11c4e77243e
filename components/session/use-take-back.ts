"use client";

import { useState } from "react";
import type { Append } from "@/components/record/use-append";
import type { Rated } from "@/lib/record/event";
import type { LearnerRecord } from "@/lib/record/learner-record";
import type { SessionState } from "@/lib/record/session-state";

interface TakeBackInput {
  session: SessionState;
  record: LearnerRecord;
  append: Append["append"];
  /** The last rating, as long as it can be taken back. */
  lastRating: Rated | null;
}

/** Undo in a session of cards, and leaving a card out, which Undo takes back too. */
export function useTakeBack({ session, record, append, lastRating }: TakeBackInput) {
  const { bank } = session;
  const [leftOut, setLeftOut] = useState<string>();
  const leaveOut = async (concept: string) => {
    if (await append([{ type: "suspended", bank, concept, on: true }])) setLeftOut(concept);
  };
  const undo = leftOut
    ? async () => {
        if (await append([{ type: "suspended", bank, concept: leftOut, on: false }])) setLeftOut(undefined);
      }
    : lastRating
      ? () => append([{ type: "retracted", target: lastRating.id }])
      : undefined;
  /** Undo once the session is over: it goes on at the card that was rated last. */
  const reopen = lastRating
    ? async () => {
        const events = await record.listSessionEvents(session.id).catch(() => []);
        const ends = events.filter(({ type }) => type === "session-finished");
        // A rating alone would leave the session finished, with a card to go.
        if (ends.length === 0) return;
        await append([...ends, lastRating].map(({ id }) => ({ type: "retracted", target: id })));
      }
    : undefined;
  return {
    /** The concept that was left out just now; Undo brings it back. */
    leftOut,
    leaveOut,
    undo,
    reopen,
    /** Something else was done: from here on, Undo takes that back. */
    forgetLeftOut: () => setLeftOut(undefined),
  };
}
