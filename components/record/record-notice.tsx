"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useRecord } from "./use-record";

/** Says when answers can't be kept: storage is off, or the record can't be read. Otherwise nothing. */
export function RecordNotice() {
  const view = useRecord();
  if (view.phase === "failed") {
    return (
      <Notice tone="error">
        <p>Your record on this device could not be read. Nothing was deleted.</p>
        <p className="mt-3">
          <Button size="small" onClick={view.retry}>
            Try again
          </Button>
        </p>
      </Notice>
    );
  }
  if (view.phase === "ready" && view.record.status === "memory-only") {
    return (
      <Notice tone="warning">
        This browser keeps nothing for this site, as in a private window. You can study, but your answers are
        gone when you close the page.
      </Notice>
    );
  }
  return null;
}
