"use client";

import { useEffect, useState } from "react";
import type { SeenFile } from "@/lib/bank/edit/save-item";
import { jsonRequest, studioFetch } from "./studio-fetch";
import { deviceDraft, useDeviceDraft } from "./use-device-draft";

/** Where saving a file stands. */
export type FileSave =
  | { phase: "idle" | "saving" }
  | { phase: "saved"; isPublished: boolean; findings: number }
  | { phase: "failed"; message: string }
  /** Somebody else changed the file; undefined when it is gone. */
  | { phase: "conflict"; current: SeenFile | undefined };

/** Editing a whole file: its text, what the device keeps, and saving without treading on anybody. */
export function useFileEditor(bank: string, path: string, opened: SeenFile) {
  const [seen, setSeen] = useState(opened);
  const [text, setText] = useState(opened.text);
  const [save, setSave] = useState<FileSave>({ phase: "idle" });
  const [isRestored, setRestored] = useState(false);
  const key = `file ${path}`;
  useDeviceDraft(bank, key, seen.text, text);

  useEffect(() => {
    const kept = deviceDraft(bank, key).read();
    if (!kept || kept.text === opened.text) return;
    setText(kept.text);
    setRestored(true);
    // What the draft was made of has changed since: both are shown before anything is written.
    if (kept.before !== opened.text) setSave({ phase: "conflict", current: opened });
  }, [bank, key, opened]);

  const put = async (version: string) => {
    setSave({ phase: "saving" });
    const url = `/api/studio/banks/${bank}/files`;
    const answer = await studioFetch<{ version: string; isPublished: boolean; diagnostics: unknown[] }>(
      url,
      jsonRequest("PUT", { path, text, seen: version }),
    );
    if (answer.ok) {
      const { isPublished, diagnostics } = answer.value;
      setSeen({ text, version: answer.value.version });
      deviceDraft(bank, key).drop();
      setRestored(false);
      setSave({ phase: "saved", isPublished, findings: diagnostics.length });
    } else if (answer.status === 409)
      setSave({
        phase: "conflict",
        current: (answer.body as { current: SeenFile | null }).current ?? undefined,
      });
    else setSave({ phase: "failed", message: answer.error });
  };

  return {
    text,
    save,
    isRestored,
    hasChanges: text !== seen.text,
    write: (next: string) => {
      setText(next);
      setSave((now) => (now.phase === "conflict" ? now : { phase: "idle" }));
    },
    saveNow: () => put(seen.version),
    /** Writes over what somebody else wrote, now that it was seen. */
    keepMine: (current: SeenFile) => put(current.version),
    /** Throws away what was written here. */
    takeTheirs: (current: SeenFile) => {
      setSeen(current);
      setText(current.text);
      deviceDraft(bank, key).drop();
      setRestored(false);
      setSave({ phase: "idle" });
    },
  };
}
