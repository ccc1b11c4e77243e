"use client";

import { useState } from "react";
import { recordFileName } from "@/lib/record/export-record";
import { systemClock } from "@/lib/shared/clock";
import { downloadFile } from "./download-file";
import { type RecordWorking, wasStopped } from "./use-record-work";

/** Exporting the record as a file. `message` says how it went. */
export function useExport({ work, run }: RecordWorking): {
  save: () => Promise<void>;
  message: string | undefined;
} {
  const [message, setMessage] = useState<string>();
  const save = async () => {
    if (work) return;
    setMessage(undefined);
    try {
      const nowMs = systemClock.now();
      const name = recordFileName(nowMs, systemClock.zoneMinutes(nowMs));
      downloadFile(name, await run({ kind: "export", nowMs }));
      setMessage(`Your record is in the file ${name}, with your downloads.`);
    } catch (error) {
      setMessage(
        wasStopped(error)
          ? "The export was stopped. There is no file."
          : "Your record could not be read just now. Reload the page and try again.",
      );
    }
  };
  return { save, message };
}
