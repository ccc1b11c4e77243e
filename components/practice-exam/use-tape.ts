"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Move, TapedMove } from "@/lib/exam/move";
import type { LearnerRecord } from "@/lib/record/learner-record";
import type { SessionState } from "@/lib/record/session-state";
import { StoreError } from "@/lib/record/store";
import { systemClock } from "@/lib/shared/clock";

const retryMs = 4000;

/** The tape of a sitting in this tab: moves count at once, and are on disk as soon as the disk takes them. */
export interface Tape {
  moves: readonly TapedMove[];
  add: (move: Move, atMs: number) => void;
  /** Moves that are not on disk yet. */
  unsaved: number;
  /** Why the last try failed; undefined while all is well. */
  failure: "full" | "failed" | undefined;
}

/** Records moves in order. What could not be saved is kept and tried again, with the next move and every few seconds. */
export function useTape(session: SessionState, record: LearnerRecord): Tape {
  const waiting = useRef<TapedMove[]>([]);
  const isSaving = useRef(false);
  const [, setRevision] = useState(0);
  const [failure, setFailure] = useState<Tape["failure"]>();
  const { id, bank } = session;

  const flush = useCallback(async () => {
    if (isSaving.current || waiting.current.length === 0) return;
    isSaving.current = true;
    const batch = [...waiting.current];
    try {
      await record.append(batch.map(({ atMs, move }) => ({ type: "moved", session: id, bank, atMs, move })));
      waiting.current = waiting.current.slice(batch.length);
      setFailure(undefined);
    } catch (error) {
      setFailure(error instanceof StoreError && error.failure === "full" ? "full" : "failed");
      return;
    } finally {
      isSaving.current = false;
      setRevision((before) => before + 1);
    }
    if (waiting.current.length > 0) void flush();
  }, [record, id, bank]);

  useEffect(() => {
    if (!failure) return;
    const timer = window.setInterval(() => void flush(), retryMs);
    return () => window.clearInterval(timer);
  }, [failure, flush]);

  const add = useCallback(
    (move: Move, atMs: number) => {
      waiting.current = [...waiting.current, { atMs, time: systemClock.now(), move }];
      setRevision((before) => before + 1);
      void flush();
    },
    [flush],
  );

  return {
    moves: [...session.tape, ...waiting.current],
    add,
    unsaved: waiting.current.length,
    failure,
  };
}
