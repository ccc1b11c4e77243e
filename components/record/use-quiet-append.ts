"use client";

import { useCallback, useRef, useState } from "react";
import type { NewEvent } from "@/lib/record/event";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { sayProblem } from "./say-problem";

/** Saving what the learner does, and what to say when it fails. */
export interface QuietAppend {
  /** Saves events. Answers true when they are on disk; false when not, and `problem` then says why. */
  append: (events: readonly NewEvent[]) => Promise<boolean>;
  /** Whether something is being saved now: for a second press, which wants nothing more. */
  isBusy: () => boolean;
  /** One or two sentences on the last failure; undefined after a success. */
  problem: string | undefined;
}

/**
 * Appends to the record for a screen, which must not move on before what it shows is on disk. Nothing renders when saving begins
 * or has succeeded: a screen that shows an answer renders once, with the new state, and a press is answered sooner.
 * @param record undefined where it could not be opened: then nothing is saved, and `problem` says so
 */
export function useQuietAppend(record: LearnerRecord | undefined): QuietAppend {
  const [problem, setProblem] = useState<string>();
  const shown = useRef<string>(undefined);
  const saving = useRef(0);
  const append = useCallback(
    async (events: readonly NewEvent[]) => {
      const show = (next: string | undefined) => {
        // Even what stays as it is may render once more.
        if (shown.current !== next) setProblem(next);
        shown.current = next;
      };
      if (!record) {
        show("Your record could not be read, so that is not saved.");
        return false;
      }
      saving.current += 1;
      try {
        await record.append(events);
        show(undefined);
        return true;
      } catch (error) {
        show(sayProblem(error));
        return false;
      } finally {
        saving.current -= 1;
      }
    },
    [record],
  );
  const isBusy = useCallback(() => saving.current > 0, []);
  return { append, isBusy, problem };
}
