"use client";

import { useCallback, useState } from "react";
import type { NewEvent } from "@/lib/record/event";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { type QuietAppend, useQuietAppend } from "./use-quiet-append";

/** Saving what the learner does, whether it is under way, and what to say when it fails. */
export interface Append extends Pick<QuietAppend, "append" | "problem"> {
  isSaving: boolean;
}

/** The same as `useQuietAppend`, for a screen that shows that something is being saved. */
export function useAppend(record: LearnerRecord | undefined): Append {
  const [isSaving, setSaving] = useState(false);
  const { append: save, problem } = useQuietAppend(record);
  const append = useCallback(
    async (events: readonly NewEvent[]) => {
      setSaving(true);
      try {
        return await save(events);
      } finally {
        setSaving(false);
      }
    },
    [save],
  );
  return { append, isSaving, problem };
}
