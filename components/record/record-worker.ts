import { exportPages } from "@/lib/record/export-record";
import { importRecord } from "@/lib/record/import-record";
import { createIndexedDbStore } from "@/lib/record/indexeddb-store";
import { rebuildState } from "@/lib/record/rebuild-state";
import { StoreError } from "@/lib/record/store";
import type { RecordJob, RecordJobMessage, RecordJobResults } from "./record-job";

// Long work on the record, in a worker of its own (see record-job.ts).

/** After so many new events, the record is folded here: the page then only reads the result. */
const manyEvents = 1000;

/** The share of an import that reading and saving take; the rest is folding. */
const importShare = 0.8;

const say = (message: RecordJobMessage) => postMessage(message);
const tellProgress = (share: number) => say({ type: "progress", share });

async function exportAll(nowMs: number): Promise<Blob> {
  const store = createIndexedDbStore({ isQuiet: true });
  const last = await store.lastSeq();
  const parts: Blob[] = [];
  const pages = exportPages(store, nowMs, (count) => tellProgress(Math.min(1, count / last)));
  for await (const text of pages) parts.push(new Blob([text]));
  return new Blob(parts, { type: "application/json" });
}

async function importAll(file: Blob): Promise<RecordJobResults["import"]> {
  const store = createIndexedDbStore({ isQuiet: true });
  const target = {
    addForeign: async (events: Parameters<typeof store.append>[0]) => (await store.append(events)).length,
  };
  const report = await importRecord(file, target, (share) => tellProgress(share * importShare));
  if (report.ok && report.added > manyEvents)
    await rebuildState(store, (share) => tellProgress(importShare + share * (1 - importShare)));
  store.tellOthers();
  return report;
}

async function work(job: RecordJob): Promise<RecordJobResults[RecordJob["kind"]]> {
  switch (job.kind) {
    case "export":
      return exportAll(job.nowMs);
    case "import":
      return importAll(job.file);
    case "rebuild":
      return rebuildState(createIndexedDbStore({ isQuiet: true }), tellProgress);
  }
}

addEventListener("message", ({ data }: MessageEvent<RecordJob>) => {
  work(data).then(
    (result) => say({ type: "done", result }),
    (error: unknown) =>
      say({
        type: "failed",
        failure: error instanceof StoreError ? error.failure : undefined,
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});
