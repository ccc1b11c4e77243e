"use client";

import { useState } from "react";
import { exportRecord, recordFileName } from "@/lib/record/export-record";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { systemClock } from "@/lib/shared/clock";
import { downloadText } from "./download-text";

/** Exporting the record as a file. `message` says how it went. */
export function useExport(record: LearnerRecord): { save: () => Promise<void>; message: string | undefined } {
  const [message, setMessage] = useState<string>();
  const save = async () => {
    try {
      const events = await record.listEvents();
      const nowMs = systemClock.now();
      const name = recordFileName(nowMs, systemClock.zoneMinutes(nowMs));
      downloadText(name, exportRecord(events, nowMs), "application/json");
      setMessage(`Your record is in the file ${name}, with your downloads.`);
    } catch {
      setMessage("Your record could not be read just now. Reload the page and try again.");
    }
  };
  return { save, message };
}
