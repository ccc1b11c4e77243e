import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";

/** The learner's record as a screen sees it. */
export type RecordView =
  | { phase: "opening" }
  | { phase: "ready"; record: LearnerRecord; state: RecordState }
  | { phase: "failed"; retry: () => void };

/** Opens the record when somebody looks, and tells of every change. Fits `useSyncExternalStore`. */
export interface RecordHandle {
  getView: () => RecordView;
  subscribe: (listener: () => void) => () => void;
}

const opening: RecordView = { phase: "opening" };

/** A handle on a record that `open` opens. Nothing is opened before the first subscriber. */
export function createRecordHandle(open: () => Promise<LearnerRecord>): RecordHandle {
  let view: RecordView = opening;
  let isStarted = false;
  const listeners = new Set<() => void>();
  const show = (next: RecordView) => {
    view = next;
    for (const listener of [...listeners]) listener();
  };
  const start = () => {
    isStarted = true;
    show(opening);
    open().then(
      (record) => {
        const follow = () => show({ phase: "ready", record, state: record.state });
        record.subscribe(follow);
        follow();
      },
      () => show({ phase: "failed", retry: start }),
    );
  };
  return {
    getView: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      if (!isStarted) start();
      return () => listeners.delete(listener);
    },
  };
}

/** What a server renders: it knows nobody's record. */
export function serverView(): RecordView {
  return opening;
}
