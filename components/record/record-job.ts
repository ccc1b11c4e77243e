import { StoreError, type StoreFailure } from "@/lib/record/store";
import type { RecordJob, RecordJobResults } from "./record-job-kinds";

/** What a worker says. */
export type RecordJobMessage =
  | { type: "progress"; share: number }
  | { type: "done"; result: RecordJobResults[RecordJob["kind"]] }
  | { type: "failed"; failure: StoreFailure | undefined; message: string };

/** Whether there is a worker for the record: not in tests, and not for a record that is in memory only. */
export function hasRecordWorker(): boolean {
  return typeof Worker !== "undefined";
}

/**
 * Has a worker do the work, and ends the worker.
 * @param onProgress hears how far it is, from 0 to 1
 * @param signal breaks it off: what was saved until then stays
 * Where the worker can't be loaded, the page does it, unless it is a fit.
 * @throws StoreError; Error; the signal's reason
 */
export function runRecordJob<J extends RecordJob>(
  job: J,
  onProgress: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<RecordJobResults[J["kind"]]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./record-worker.ts", import.meta.url), { type: "module" });
    const give = (result: unknown) => resolve(result as RecordJobResults[J["kind"]]);
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    signal?.addEventListener("abort", () => end(() => reject(signal.reason)), { once: true });
    let hasSpoken = false;
    worker.onerror = (event) => {
      // Work that takes minutes, or that nobody waits for, is never done where the page would stand still for it.
      const isForWorker = job.kind === "fit" || job.kind === "studies";
      if (hasSpoken || isForWorker) return end(() => reject(new Error(event.message)));
      // It did not load, as may happen without a network: then the page does the work itself.
      event.preventDefault();
      end(() => import("./record-work").then((page) => page.doRecordJob(job, onProgress)).then(give, reject));
    };
    worker.onmessage = ({ data }: MessageEvent<RecordJobMessage>) => {
      hasSpoken = true;
      if (data.type === "progress") return onProgress(data.share);
      if (data.type === "done") return end(() => give(data.result));
      const { failure, message } = data;
      end(() => reject(failure ? new StoreError(failure, message) : new Error(message)));
    };
    worker.postMessage(job);
  });
}
