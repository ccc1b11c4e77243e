import { dayOf } from "@/lib/memory/day";
import { fitWeights } from "@/lib/memory/fit/fit-weights";
import { exportPages } from "@/lib/record/export-record";
import { importRecord } from "@/lib/record/import-record";
import { createIndexedDbStore } from "@/lib/record/indexeddb-store";
import { prepareStudies } from "@/lib/record/plan/prepare-studies";
import { rebuildState } from "@/lib/record/rebuild-state";
import { readHistories } from "@/lib/record/weights/read-histories";
import { systemClock } from "@/lib/shared/clock";
import type { RecordJob, RecordJobResults } from "./record-job-kinds";

/** After so many new events, the record is folded here: the page then only reads the result. */
const manyEvents = 1000;

/** The share of an import that reading and saving take, and that folding takes; the rest is learning for plans. */
const importShare = 0.75;
const foldShare = 0.2;

type TellProgress = (share: number) => void;

async function exportAll(nowMs: number, tellProgress: TellProgress): Promise<Blob> {
  const store = createIndexedDbStore({ isQuiet: true });
  const last = await store.lastSeq();
  const parts: Blob[] = [];
  const pages = exportPages(store, nowMs, (count) => tellProgress(Math.min(1, count / last)));
  for await (const text of pages) parts.push(new Blob([text]));
  return new Blob(parts, { type: "application/json" });
}

async function importAll(file: Blob, tellProgress: TellProgress): Promise<RecordJobResults["import"]> {
  const store = createIndexedDbStore({ isQuiet: true });
  const target = {
    addForeign: async (events: Parameters<typeof store.append>[0]) => (await store.append(events)).length,
  };
  const report = await importRecord(file, target, (share) => tellProgress(share * importShare));
  if (report.ok && report.added > manyEvents) {
    await rebuildState(store, (share) => tellProgress(importShare + share * foldShare));
    // Without it, the first plan reads the record.
    await prepareHere(store).catch(() => {});
  }
  store.tellOthers();
  return report;
}

async function prepareHere(store: ReturnType<typeof createIndexedDbStore>): Promise<undefined> {
  const now = systemClock.now();
  await prepareStudies(store, dayOf(now, systemClock.zoneMinutes(now)));
}

/** The share of a fit that reading takes. */
const readShare = 0.2;

async function fitRecord(tellProgress: TellProgress): Promise<RecordJobResults["fit"]> {
  const store = createIndexedDbStore({ isQuiet: true });
  const { histories, fsrs } = await readHistories(store, (share) => tellProgress(share * readShare));
  store.close();
  return fitWeights(histories, fsrs, (share) => tellProgress(readShare + share * (1 - readShare)));
}

/** Does long work on the record where it is called: in a worker, or in the page where no worker can be had. @throws StoreError */
export async function doRecordJob(
  job: RecordJob,
  tellProgress: TellProgress,
): Promise<RecordJobResults[RecordJob["kind"]]> {
  switch (job.kind) {
    case "export":
      return exportAll(job.nowMs, tellProgress);
    case "import":
      return importAll(job.file, tellProgress);
    case "rebuild":
      return rebuildState(createIndexedDbStore({ isQuiet: true }), tellProgress);
    case "studies":
      return prepareHere(createIndexedDbStore({ isQuiet: true }));
    case "fit":
      return fitRecord(tellProgress);
  }
}
