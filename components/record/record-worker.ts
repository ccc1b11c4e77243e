import { StoreError } from "@/lib/record/store";
import type { RecordJobMessage } from "./record-job";
import type { RecordJob } from "./record-job-kinds";
import { doRecordJob } from "./record-work";

// Long work on the record, in a worker of its own (see record-job.ts).

const say = (message: RecordJobMessage) => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<RecordJob>) => {
  doRecordJob(data, (share) => say({ type: "progress", share })).then(
    (result) => say({ type: "done", result }),
    (error: unknown) =>
      say({
        type: "failed",
        failure: error instanceof StoreError ? error.failure : undefined,
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});
