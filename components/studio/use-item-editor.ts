"use client";

import { useEffect, useState } from "react";
import {
  editForm,
  editText,
  type ItemDraft,
  readAgain,
  redo,
  startDraft,
  undo,
} from "@/lib/bank/edit/item-draft";
import type { ItemForm } from "@/lib/bank/edit/item-form";
import { findItemPlace, itemTextAt } from "@/lib/bank/edit/item-places";
import { putItem, rebaseItem, type SeenFile } from "@/lib/bank/edit/save-item";
import { jsonRequest, studioFetch } from "./studio-fetch";
import { deviceDraft, useDeviceDraft } from "./use-device-draft";

/** Where saving stands. */
export type SaveState =
  | { phase: "idle" }
  | { phase: "saving" }
  | { phase: "saved"; isPublished: boolean }
  | { phase: "failed"; message: string }
  /** Somebody else changed the item. `theirs` is its text now; undefined when it is gone. */
  | { phase: "conflict"; theirs: string | undefined; current: SeenFile | undefined };

interface EditedFile extends SeenFile {
  path: string;
}

const textOf = (file: SeenFile, id: string) => {
  const place = findItemPlace(file.text, id);
  return place ? itemTextAt(file.text, place) : "";
};

/** Editing one item of a file: its draft, undo, what the device keeps, and saving without treading on anybody. */
export function useItemEditor(bank: string, id: string, opened: EditedFile) {
  const [file, setFile] = useState<SeenFile>(opened);
  const [before, setBefore] = useState(() => textOf(opened, id));
  const [draft, setDraft] = useState<ItemDraft>(() => startDraft(before));
  const [save, setSave] = useState<SaveState>({ phase: "idle" });
  const [isRestored, setRestored] = useState(false);
  useDeviceDraft(bank, id, before, draft.text);

  useEffect(() => {
    const kept = deviceDraft(bank, id).read();
    const now = textOf(opened, id);
    if (!kept || kept.text === now) return;
    setDraft((fresh) => readAgain(editText(fresh, kept.text, 0)));
    setRestored(true);
    // What the draft was made of has changed since: both are shown before anything is written.
    if (kept.before !== now) setSave({ phase: "conflict", theirs: now, current: opened });
  }, [bank, id, opened]);

  const change = (next: (draft: ItemDraft) => ItemDraft) => {
    setDraft(next);
    setSave((now) => (now.phase === "conflict" ? now : { phase: "idle" }));
  };

  const put = async (text: string, seen: string): Promise<SaveState> => {
    const url = `/api/studio/banks/${bank}/files`;
    const request = jsonRequest("PUT", { path: opened.path, text, seen });
    const answer = await studioFetch<{ version: string; isPublished: boolean }>(url, request);
    if (answer.ok) {
      setFile({ text, version: answer.value.version });
      setBefore(draft.text);
      deviceDraft(bank, id).drop();
      setRestored(false);
      return { phase: "saved", isPublished: answer.value.isPublished };
    }
    if (answer.status !== 409) return { phase: "failed", message: answer.error };
    const current = (answer.body as { current: SeenFile | null }).current ?? undefined;
    const rebased = current && rebaseItem(current.text, id, before, draft.text);
    // Another item of the file was changed: that change stays, and ours is written beside it.
    if (current && rebased?.kind === "clean") return put(rebased.text, current.version);
    return { phase: "conflict", theirs: rebased?.kind === "conflict" ? rebased.theirs : undefined, current };
  };

  const start = async (from: SeenFile): Promise<SaveState["phase"]> => {
    const text = putItem(from.text, id, draft.text);
    if (text === undefined) {
      setSave({ phase: "failed", message: "The file has no item of this id any more." });
      return "failed";
    }
    setSave({ phase: "saving" });
    const ended = await put(text, from.version);
    setSave(ended);
    return ended.phase;
  };

  return {
    draft,
    save,
    isRestored,
    hasChanges: draft.text !== before,
    /** The file with the item as it is now, for a download. */
    fileText: () => putItem(file.text, id, draft.text) ?? draft.text,
    edit: (form: ItemForm, what: string) => change((now) => editForm(now, form, what, Date.now())),
    write: (text: string) => change((now) => editText(now, text, Date.now())),
    toForm: () => setDraft(readAgain),
    undo: () => change(undo),
    redo: () => change(redo),
    saveNow: () => (save.phase === "saving" ? undefined : start(file)),
    /** Writes over what somebody else wrote, now that it was seen. */
    keepMine: (current: SeenFile) => start(current),
    /** Throws away what was written here. */
    takeTheirs: (current: SeenFile) => {
      const theirs = textOf(current, id);
      setFile(current);
      setBefore(theirs);
      setDraft(startDraft(theirs));
      deviceDraft(bank, id).drop();
      setRestored(false);
      setSave({ phase: "idle" });
    },
  };
}

export type ItemEditing = ReturnType<typeof useItemEditor>;
