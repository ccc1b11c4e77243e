import { createIndexedDbStore } from "@/lib/record/indexeddb-store";
import type { PlanJob, PlanMessage } from "./plan-job-kinds";
import { doPlanJob } from "./plan-work";

// Planning, in a worker of its own (see plan-job.ts).

const say = (message: PlanMessage) => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<PlanJob>) => {
  doPlanJob(data, createIndexedDbStore({ isQuiet: true }), say).catch((error: unknown) =>
    say({ part: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});
