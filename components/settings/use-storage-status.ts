"use client";

import { useEffect, useState } from "react";

/** Whether the browser has promised not to delete this site's data; unknown where it can't be asked. */
export type StorageStatus = "unknown" | "kept" | "not-kept";

/** The browser's promise to keep this site's data, and asking for it. */
export function useStorageStatus(): { status: StorageStatus; ask: () => Promise<void> } {
  const [status, setStatus] = useState<StorageStatus>("unknown");
  const show = (isKept: boolean) => setStatus(isKept ? "kept" : "not-kept");
  useEffect(() => {
    // Missing over plain http, where a phone reaches a classroom laptop.
    navigator.storage?.persisted?.().then(
      (isKept) => setStatus(isKept ? "kept" : "not-kept"),
      () => {},
    );
  }, []);
  return { status, ask: () => navigator.storage.persist().then(show, () => show(false)) };
}
