import type { LearnerRecord } from "@/lib/record/learner-record";
import type { TodaysList } from "@/lib/record/plan/todays-list";
import type { PlanJob, PlanMessage } from "./plan-job-kinds";

/**
 * Plans in a worker: neither its code nor its work is in the page. Where there is no worker, or the record is in this
 * page's memory only, the page does it.
 * @param onMessage hears the parts as they are ready, then `end` or `failed`
 * @returns stops it
 */
export function runPlanJob(
  job: PlanJob,
  record: LearnerRecord,
  onMessage: (message: PlanMessage) => void,
): () => void {
  let isStopped = false;
  const tell = (message: PlanMessage) => {
    if (!isStopped) onMessage(message);
  };
  const fail = (error: unknown) =>
    tell({ part: "failed", message: error instanceof Error ? error.message : String(error) });
  const workHere = () =>
    import("./plan-work")
      .then(({ doPlanJob }) =>
        doPlanJob(job, { list: (seq, limit) => record.list(seq, limit) }, tell, () => isStopped),
      )
      .catch(fail);
  const stop = () => {
    isStopped = true;
  };
  if (typeof Worker === "undefined" || record.status === "memory-only") {
    workHere();
    return stop;
  }
  const worker = new Worker(new URL("./plan-worker.ts", import.meta.url), { type: "module" });
  let hasSpoken = false;
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    // It did not load, as may happen without a network.
    if (hasSpoken) fail(new Error(event.message));
    else workHere();
  };
  worker.onmessage = ({ data }: MessageEvent<PlanMessage>) => {
    hasSpoken = true;
    tell(data);
    if (data.part === "end" || data.part === "failed") worker.terminate();
  };
  worker.postMessage(job);
  return () => {
    stop();
    worker.terminate();
  };
}

/** Today's list alone. @throws Error */
export function planTodaysList(job: Omit<PlanJob, "want">, record: LearnerRecord): Promise<TodaysList> {
  return new Promise((resolve, reject) => {
    runPlanJob({ ...job, want: "today" }, record, (message) => {
      if (message.part === "today") resolve(message.value);
      else if (message.part === "failed") reject(new Error(message.message));
    });
  });
}
