"use client";

import { useEffect, useMemo } from "react";

/** Unsaved work on an item, as this device keeps it. */
export interface DeviceDraft {
  text: string;
  /** The item's text when editing began: what the work stands on. */
  before: string;
  /** Milliseconds since the epoch. */
  at: number;
}

const waitMs = 400;

function readDraft(key: string): DeviceDraft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? "null") as Partial<DeviceDraft> | null;
    const isWhole = typeof draft?.text === "string" && typeof draft.before === "string";
    return isWhole
      ? { text: draft.text as string, before: draft.before as string, at: draft.at ?? 0 }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Unsaved work on one item, kept on this device until it is saved or thrown away. */
export function deviceDraft(bank: string, item: string) {
  const key = `rehearse-studio/${bank}/${item}`;
  return {
    read: () => readDraft(key),
    keep: (draft: DeviceDraft) => {
      try {
        localStorage.setItem(key, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    drop: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // Without storage there is nothing to remove.
      }
    },
  };
}

/** Keeps unsaved work on this device shortly after each change, and at once when the page goes away. */
export function useDeviceDraft(bank: string, item: string, before: string, text: string): void {
  const store = useMemo(() => deviceDraft(bank, item), [bank, item]);
  useEffect(() => {
    if (text === before) return;
    const keep = () => void store.keep({ text, before, at: Date.now() });
    const timer = setTimeout(keep, waitMs);
    window.addEventListener("pagehide", keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [store, before, text]);
}
