"use client";

import { useRef, useState } from "react";
import { hasRecordWorker, runRecordJob } from "@/components/record/record-job";
import type { RecordJob, RecordJobResults } from "@/components/record/record-job-kinds";
import { exportPages } from "@/lib/record/export-record";
import type { LearnerRecord } from "@/lib/record/learner-record";

/** Long work that is under way. */
export interface RecordWork {
  kind: "export" | "import" | "fit";
  /** How far it is, from 0 to 1. */
  share: number;
}

/** The work of this screen: one at a time, with a way to stop it. */
export interface RecordWorking {
  work: RecordWork | undefined;
  /** @throws what the work throws; an AbortError when it was stopped. */
  run<J extends Exclude<RecordJob, { kind: "rebuild" | "studies" }>>(
    job: J,
  ): Promise<RecordJobResults[J["kind"]]>;
  stop: () => void;
}

/** Exports and imports in a worker where there is one, else here. */
export function useRecordWork(record: LearnerRecord): RecordWorking {
  const [work, setWork] = useState<RecordWork>();
  const control = useRef<AbortController>(undefined);
  const run = async <J extends Exclude<RecordJob, { kind: "rebuild" | "studies" }>>(job: J) => {
    control.current = new AbortController();
    const { kind } = job;
    setWork({ kind, share: 0 });
    const onProgress = (share: number) => setWork({ kind, share });
    try {
      const result =
        record.status === "durable" && hasRecordWorker()
          ? await runRecordJob(job, onProgress, control.current.signal)
          : await runHere(job, record);
      return result as RecordJobResults[J["kind"]];
    } finally {
      setWork(undefined);
      // What a worker added is in the state before the screen says so.
      await record.refresh().catch(() => {});
    }
  };
  return {
    work,
    run,
    stop: () => control.current?.abort(new DOMException("Stopped.", "AbortError")),
  };
}

async function runHere(job: RecordJob, record: LearnerRecord): Promise<unknown> {
  if (job.kind === "import") {
    // Checking a file takes a library that nothing else on this page needs.
    const { importRecord } = await import("@/lib/record/import-record");
    return importRecord(job.file, record);
  }
  if (job.kind === "fit") throw new Error("A fit takes minutes: it needs a worker.");
  if (job.kind !== "export") throw new Error("Inconsistent: a record is folded where it is opened.");
  const parts: string[] = [];
  for await (const text of exportPages(record, job.nowMs)) parts.push(text);
  return new Blob(parts, { type: "application/json" });
}

/** Whether work ended because the learner stopped it. */
export function wasStopped(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
