import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Batch, type BatchResult, compileBatch } from "./compile-batch";

/** Less than this is read sooner than a thread has started. */
const worthThreadsBytes = 2_000_000;

/** Most bytes of text in one batch: what a thread holds at a time. */
const mostBatchBytes = 4_000_000;

/** A file to read and its size in bytes. */
export interface FileToRead {
  file: Batch["files"][number];
  bytes: number;
}

/** How many threads a machine like this one reads with. */
export function usualThreads(): number {
  return Math.min(8, availableParallelism());
}

/** Cuts files into batches of about the same size: several a thread, so that none waits long for the last. */
function cutBatches(files: readonly FileToRead[], threads: number): Batch["files"][] {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const most = Math.min(
    mostBatchBytes,
    threads === 0 ? mostBatchBytes : Math.max(50_000, total / (threads * 6)),
  );
  const batches: Batch["files"][] = [];
  let room = 0;
  for (const { file, bytes } of files) {
    if (room <= 0) {
      batches.push([]);
      room = most;
    }
    batches.at(-1)?.push(file);
    room -= bytes;
  }
  return batches;
}

function startThread(): Worker {
  // Without what our own process was started with: the thread brings its loader along, wherever the compiler runs.
  return new Worker(new URL("./compile-worker.mjs", import.meta.url), { execArgv: [] });
}

function ask(worker: Worker, batch: Batch): Promise<BatchResult> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      worker.off("message", done).off("error", failed).off("exit", ended);
    };
    const done = (result: BatchResult) => {
      finish();
      resolve(result);
    };
    const failed = (error: unknown) => {
      finish();
      reject(error);
    };
    const ended = (code: number) => failed(new Error(`A thread of the compiler ended with code ${code}.`));
    worker.on("message", done).on("error", failed).on("exit", ended);
    worker.postMessage(batch);
  });
}

/**
 * Reads files, over several threads where there is enough to do, and hands over each batch as it is done.
 * @param threads 1 reads in this thread
 */
export async function readFiles(
  files: readonly FileToRead[],
  common: Pick<Batch, "packFolder" | "keepsContent">,
  threads: number,
  take: (result: BatchResult) => void,
): Promise<void> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (threads < 2 || total < worthThreadsBytes) {
    for (const batch of cutBatches(files, 0)) take(compileBatch({ files: batch, ...common }));
    return;
  }
  const waiting = cutBatches(files, threads);
  const workers = Array.from({ length: Math.min(threads, waiting.length) }, startThread);
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let batch = waiting.shift(); batch; batch = waiting.shift())
          take(await ask(worker, { files: batch, ...common }));
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
