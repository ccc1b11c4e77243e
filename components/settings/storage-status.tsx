"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useStorageStatus } from "./use-storage-status";

/** Whether the browser may delete the record by itself when the device runs low, and how to ask it not to. */
export function StorageStatus() {
  const { status, ask } = useStorageStatus();
  const [wasAsked, setWasAsked] = useState(false);
  if (status === "unknown") return null;
  return (
    <div className="space-y-3">
      <p className="max-w-[60ch] text-sm" role="status">
        {status === "kept"
          ? "This browser has promised to keep your record, even when the device runs low on space."
          : wasAsked
            ? "The browser did not promise it. It may agree later, once you use Rehearse more often. Exports are a safe copy."
            : "When the device runs low on space, this browser may delete your record. You can ask it not to."}
      </p>
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
