"use client";

import { useCallback, useState } from "react";
import type { NewEvent } from "@/lib/record/event";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { StoreError } from "@/lib/record/store";

/** Saving what the learner does, and what to say when it fails. */
export interface Append {
  /** Saves events. Answers true when they are on disk; false when not, and `problem` then says why. */
  append: (events: readonly NewEvent[]) => Promise<boolean>;
  isSaving: boolean;
  /** One or two sentences on the last failure; undefined after a success. */
  problem: string | undefined;
}

function sayProblem(error: unknown): string {
  if (error instanceof StoreError && error.failure === "full") {
    return "This device has no room left, so that was not saved. Free some space, then try again.";
  }
  return "That could not be saved on this device. Try again; if it keeps failing, export your record in Settings.";
}

/**
 * Appends to the record for a screen, which must not move on before what it shows is on disk.
 * @param record undefined where it could not be opened: then nothing is saved, and `problem` says so
 */
export function useAppend(record: LearnerRecord | undefined): Append {
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const append = useCallback(
    async (events: readonly NewEvent[]) => {
      if (!record) {
        setProblem("Your record could not be read, so that is not saved.");
        return false;
      }
      setSaving(true);
      try {
        await record.append(events);
        setProblem(undefined);
        return true;
      } catch (error) {
        setProblem(sayProblem(error));
        return false;
      } finally {
        setSaving(false);
      }
    },
    [record],
  );
  return { append, isSaving, problem };
}
