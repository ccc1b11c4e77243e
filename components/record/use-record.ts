"use client";

import { useContext, useSyncExternalStore } from "react";
import { RecordContext } from "./record-context";
import { type RecordView, serverView } from "./record-handle";

/** The learner's record: opening, ready with its newest state, or failed. Renders again after each change. */
export function useRecord(): RecordView {
  const handle = useContext(RecordContext);
  return useSyncExternalStore(handle.subscribe, handle.getView, serverView);
}
