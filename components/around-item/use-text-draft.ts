"use client";

import { useEffect, useState } from "react";
import type { LearnerRecord } from "@/lib/record/learner-record";

/** A text that is being written, kept over a reload. */
export interface TextDraft {
  /** Undefined until it is read. */
  text: string | undefined;
  write: (text: string) => void;
  /** Forgets what was kept: it is saved, or is nothing. */
  drop: () => void;
  /** The last change could not be kept. It is still on the screen. */
  hasFailed: boolean;
}

/**
 * The draft of a text.
 * @param key unique among all drafts of the device
 * @param initial the text where there is no draft
 */
export function useTextDraft(record: LearnerRecord, key: string, initial: string): TextDraft {
  const [text, setText] = useState<string>();
  const [hasFailed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was there first is looked at once
  useEffect(() => {
    let isGone = false;
    // What was typed while it was read stays.
    const show = (kept: string | undefined) => !isGone && setText((now) => now ?? kept ?? initial);
    record.listDrafts().then(
      (all) => show(all.get(key)),
      () => show(undefined),
    );
    return () => {
      isGone = true;
    };
  }, [record, key]);
  const keep = (work: Promise<void>) =>
    work.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return {
    text,
    write: (next) => {
      setText(next);
      keep(next === initial ? record.deleteDraft(key) : record.saveDraft(key, next));
    },
    drop: () => {
      keep(record.deleteDraft(key));
    },
    hasFailed,
  };
}
