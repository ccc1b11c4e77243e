// A thread that reads batches of files until it is ended. Plain JavaScript, because a thread starts without the loader
// that reads TypeScript, and brings it along itself.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { compileBatch } = await import("./compile-batch.ts");
parentPort?.on("message", (batch) => parentPort?.postMessage(compileBatch(batch)));
