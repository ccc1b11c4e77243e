"use client";

import { createContext } from "react";
import { whenAtRest } from "@/components/ui/when-at-rest";
import { systemClock } from "@/lib/shared/clock";
import { randomId } from "@/lib/shared/ids";
import { ownTask } from "@/lib/shared/own-task";
import { createRecordHandle } from "./record-handle";
import { hasRecordWorker, runRecordJob } from "./record-job";
import { whenIdle } from "./when-idle";

const loadCode = () =>
  Promise.all([
    import("@/lib/record/open-record"),
    import("@/lib/record/indexeddb-store"),
    import("./watch-for-loss"),
  ]);

// Asked for before React has made the page its own, so that it is there when the record is first looked at.
let ahead = typeof window === "undefined" ? undefined : ownTask().then(loadCode);
ahead?.catch(() => {
  // A failed load is forgotten, so that the next time tries again.
  ahead = undefined;
});

/** The record of this browser. */
const browserRecord = createRecordHandle(async () => {
  const [{ openRecord }, { createIndexedDbStore }, { watchForLoss }] = await (ahead ?? loadCode());
  const record = await openRecord({
    createStore: () => createIndexedDbStore(),
    clock: systemClock,
    makeId: randomId,
    rebuild: hasRecordWorker() ? rebuild : undefined,
    whenIdle,
  });
  watchForLoss(record);
  if (record.status === "durable" && hasRecordWorker())
    // Nobody waits for this: without a network, or after a new version of the app, the next page tries again.
    whenAtRest(() => void import("./tend-weights").then((own) => own.tendWeights(record)).catch(() => {}));
  return record;
});

/** Folds the whole record; afterwards, when there is time, learns what plans over it will want to know. */
async function rebuild() {
  const state = await runRecordJob({ kind: "rebuild" });
  whenIdle(() => runRecordJob({ kind: "studies" }).catch(() => {}));
  return state;
}

/** Which record the screens look at: the browser's, unless a test puts another one in. */
export const RecordContext = createContext(browserRecord);
