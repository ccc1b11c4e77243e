import { parentPort } from "node:worker_threads";
import { type Batch, compileBatch } from "./compile-batch";

// A thread that reads batches of files until it is ended.
parentPort?.on("message", (batch: Batch) => parentPort?.postMessage(compileBatch(batch)));
