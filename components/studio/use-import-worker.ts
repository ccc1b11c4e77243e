"use client";

import { useEffect, useState } from "react";
import type { BankMeta } from "@/lib/bank/bank";
import type { CallName, ImportCalls, ImportQuestion, ImportReply } from "./import-messages";

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

/** The worker that reads and writes foreign files, asked by name. It starts with the first question. */
export class ImportWorker {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly meta: Pick<BankMeta, "domains">) {}

  /** @throws Error with a sentence for people */
  ask<Name extends CallName>(
    name: Name,
    ask: ImportCalls[Name]["ask"],
    transfer: Transferable[] = [],
  ): Promise<ImportCalls[Name]["answer"]> {
    const number = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve: resolve as Waiting["resolve"], reject });
      const question: ImportQuestion = { number, name, ask };
      this.start().postMessage(question, transfer);
    });
  }

  /** Ends the worker and forgets what it held; whoever waits for it is told. */
  stop(reason = "It was stopped."): void {
    this.worker?.terminate();
    this.worker = undefined;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of waiting) reject(new Error(reason));
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
    worker.onerror = (event) => {
      event.preventDefault();
      this.stop(
        "The part of the studio that reads files could not be loaded, or broke off. Reload the page.",
      );
    };
    worker.onmessage = ({ data }: MessageEvent<ImportReply>) => {
      const waiting = this.waiting.get(data.number);
      this.waiting.delete(data.number);
      if ("failed" in data) waiting?.reject(new Error(data.failed));
      else waiting?.resolve(data.answer as never);
    };
    worker.postMessage({ meta: this.meta });
    this.worker = worker;
    return worker;
  }
}

/** One worker for a screen; it ends with the screen. */
export function useImportWorker(meta: Pick<BankMeta, "domains">): ImportWorker {
  const [worker] = useState(() => new ImportWorker({ domains: meta.domains }));
  useEffect(() => () => worker.stop(), [worker]);
  return worker;
}
