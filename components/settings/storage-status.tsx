"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { sizeText } from "@/lib/offline/size-text";
import { useStorageStatus } from "./use-storage-status";
import { useStorageUse } from "./use-storage-use";

/**
 * What the browser may delete by itself when the device runs low, and how to ask it not to. It is asked once without
 * this button: when a session was finished, or a bank kept.
 */
export function StorageStatus() {
  const { status, ask } = useStorageStatus();
  const bytes = useStorageUse();
  const [wasAsked, setWasAsked] = useState(false);
  if (status === "unknown") return null;
  return (
    <div className="space-y-3">
      <p className="max-w-[60ch] text-sm" role="status">
        {status === "kept"
          ? "This browser has promised to keep your record, and the banks that are kept for offline, even when the device runs low on space."
          : wasAsked
            ? "The browser did not promise it. It may agree later, once you use Rehearse more often. Exports are a safe copy."
            : "When the device runs low on space, this browser may delete your record, and the banks that are kept for offline, all at once. You can ask it not to."}
      </p>
      {bytes !== undefined && (
        <p className="max-w-[60ch] text-quiet text-sm">
          All that Rehearse keeps here takes about {sizeText(bytes)}. Banks can be loaded again; a record
          can’t.
        </p>
      )}
      {status === "not-kept" && (
        <Button
          size="small"
          onClick={async () => {
            await ask();
            setWasAsked(true);
          }}
        >
          Ask the browser to keep it
        </Button>
      )}
    </div>
  );
}
