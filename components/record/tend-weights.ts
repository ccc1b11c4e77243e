import type { FitReport } from "@/lib/memory/fit/fit-weights";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { isFitDue } from "@/lib/record/weights/fit-wish";
import { keepFit } from "@/lib/record/weights/keep-fit";
import { newestFit } from "@/lib/record/weights/newest-weights";
import { systemClock } from "@/lib/shared/clock";
import { isSittingOn } from "./is-sitting-on";
import { runRecordJob } from "./record-job";
import { isDeviceAtEase } from "./spare-device";

/** So long nobody touches the page before a fit begins. In milliseconds. */
export const quietMs = 20_000;

/** Held by the tab that fits, so that two tabs don't. */
const lockName = "rehearse-fit";

/** How a fit is made; a test puts another one in. */
export type RunFit = (onProgress: () => void, signal: AbortSignal) => Promise<FitReport>;

const runInWorker: RunFit = (onProgress, signal) => runRecordJob({ kind: "fit" }, onProgress, signal);

/**
 * Fits weights to the record when there is enough new to learn from (`isFitDue`), in a worker, after the page was left alone for
 * a while: not during a sitting, not in a hidden tab, not on a device that saves power or data. Breaks off when a sitting
 * begins, and tries again later.
 * @returns stops it
 */
export function tendWeights(record: LearnerRecord, runFit = runInWorker): () => void {
  let touchedAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let control: AbortController | undefined;
  let isStopped = false;
  const touch = () => {
    touchedAt = performance.now();
  };
  const isBusy = () => isSittingOn(record.state, location.pathname, systemClock.now());

  const breakOff = () => {
    if (control && isBusy()) control.abort(new DOMException("A sitting began.", "AbortError"));
  };
  const look = async () => {
    timer = undefined;
    const quietFor = performance.now() - touchedAt;
    if (!isFitDue(record.state)) return;
    if (quietFor < quietMs) return plan(quietMs - quietFor);
    if (document.visibilityState === "visible" && !isBusy() && (await isDeviceAtEase())) {
      const own = new AbortController();
      control = own;
      // A fit that failed or was broken off left nothing behind.
      await withLock(() => fitOnce(record, runFit, breakOff, own)).catch(() => {});
      control = undefined;
      if (isStopped) return;
    }
    plan(quietMs);
  };
  const plan = (ms: number) => {
    clearTimeout(timer);
    timer = isFitDue(record.state) ? setTimeout(() => void look(), ms) : undefined;
  };
  const follow = () => {
    breakOff();
    if (timer === undefined && !control) plan(quietMs);
  };

  const stopFollowing = record.subscribe(follow);
  const touches = ["pointerdown", "keydown", "scroll"] as const;
  for (const kind of touches) addEventListener(kind, touch, { passive: true, capture: true });
  plan(quietMs);
  return () => {
    isStopped = true;
    stopFollowing();
    clearTimeout(timer);
    control?.abort(new DOMException("Stopped.", "AbortError"));
    for (const kind of touches) removeEventListener(kind, touch, { capture: true });
  };
}

async function fitOnce(record: LearnerRecord, runFit: RunFit, look: () => void, control: AbortController) {
  const before = lastWeights(record.state);
  const report = await runFit(look, control.signal);
  await record.refresh();
  // Meanwhile another tab or device fitted, or the learner went back to the published weights: that counts.
  if (control.signal.aborted || lastWeights(record.state) !== before || !isFitDue(record.state)) return;
  await record.append(keepFit(record.state, report, "unasked"));
}

const lastWeights = ({ settingLogs }: RecordState) => newestFit(settingLogs)?.id;

/** One tab at a time; the others leave it be. */
async function withLock(work: () => Promise<void>): Promise<void> {
  // Missing over plain http.
  if (!navigator.locks) return work();
  await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
