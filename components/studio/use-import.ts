"use client";

import { useRef, useState } from "react";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import type { BankText } from "@/lib/interop/import/bank-text";
import { limits } from "@/lib/interop/limits";
import type { PlannedItem, PlanSummary, ReadSummary, SourceDecisions } from "./import-messages";
import { saveImport } from "./save-import";
import { studioFetch } from "./studio-fetch";
import { useImportWorker } from "./use-import-worker";

/** Where an import stands. */
export type ImportStep = "files" | "choose" | "done";

/** How an import ended. */
export interface ImportOutcome {
  writes: string[];
  /** Undefined where the files were given for download. */
  isPublished?: boolean;
}

interface Snapshot {
  files: BankText[];
  state: string;
}

const sizeText = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** An import from its files to its end: what was read, what was decided, what is to be written. */
export function useImport(bank: StudioBank) {
  const worker = useImportWorker(bank);
  const [step, setStep] = useState<ImportStep>("files");
  const [sources, setSources] = useState<ReadSummary[]>([]);
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const [domain, setDomain] = useState(bank.domains[0]?.id ?? "");
  const [domainOf, setDomainOf] = useState<ReadonlyMap<string, string>>(new Map());
  const [chosen, setChosen] = useState<ReadonlyMap<string, ReadonlyMap<number, boolean>>>(new Map());
  const [plan, setPlan] = useState<PlanSummary>();
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const snapshot = useRef<Snapshot>(undefined);
  const last = useRef(0);

  /** One thing at a time; what goes wrong is said. */
  const doing = async (what: string, work: () => Promise<void>) => {
    setBusy(what);
    setError(undefined);
    await work().catch((problem) => setError(sentence(problem)));
    setBusy(undefined);
  };
  const put = (summary: ReadSummary) =>
    setSources((now) =>
      now.some(({ key }) => key === summary.key)
        ? now.map((one) => (one.key === summary.key ? summary : one))
        : [...now, summary],
    );

  const read = async (file: File): Promise<ReadSummary> => {
    const key = `file-${++last.current}`;
    if (file.size > limits.fileBytes) {
      const message = `The file has ${sizeText(file.size)}; at most ${sizeText(limits.fileBytes)} are read.`;
      const nothing = { first: [], count: 0, unread: 0, choices: [], notes: [], homeless: [] };
      return { key, name: file.name, ...nothing, refused: { message, help: "Export it in several parts." } };
    }
    const bytes = await file.arrayBuffer();
    return worker.ask("read", { key, name: file.name, bytes }, [bytes]);
  };

  const readable = sources.filter(({ refused }) => !refused);
  const decisions = (): SourceDecisions[] =>
    readable.map(({ key }) => ({ key, domain, domainOf, chosen: chosen.get(key) ?? new Map() }));

  const look = async (): Promise<PlanSummary> => {
    const answer = await studioFetch<Snapshot>(`/api/studio/banks/${bank.id}/content`);
    if (!answer.ok) throw new Error(answer.error);
    snapshot.current = answer.value;
    return worker.ask("plan", { files: answer.value.files, decisions: decisions() });
  };

  return {
    bank,
    worker,
    step,
    sources,
    readable,
    busy,
    error,
    notice,
    domain,
    domainOf,
    chosen,
    plan,
    outcome,
    setDomain,
    setCategoryDomain: (category: string, to: string) =>
      setDomainOf((now) => new Map([...now, [category, to]])),
    /** Reads files. Gives whether all of them could be read. */
    add: async (files: readonly File[]): Promise<boolean> => {
      const summaries: ReadSummary[] = [];
      await doing("Reading", async () => {
        for (const file of files) {
          setBusy(`Reading ${file.name}`);
          const summary = await read(file);
          summaries.push(summary);
          put(summary);
        }
      });
      return summaries.length === files.length && summaries.every(({ refused }) => !refused);
    },
    readAgain: (
      { key, name, format }: ReadSummary,
      as: { format?: string; choices?: Record<string, string> },
    ) =>
      doing(`Reading ${name}`, async () => {
        const named = as.format ?? format?.id;
        const choices = as.choices ? { choices: as.choices } : {};
        put(await worker.ask("read", { key, name, ...(named ? { format: named } : {}), ...choices }));
      }),
    remove: (key: string) => {
      setSources((now) => now.filter((one) => one.key !== key));
      worker.ask("forget", { key }).catch(() => {});
    },
    /** Ends what takes too long. What was read is gone with it. */
    stop: () => {
      worker.stop("Stopped. Choose the files again.");
      setSources([]);
      setStep("files");
    },
    choose: (key: string, index: number, isTaken: boolean) =>
      setChosen((now) => new Map([...now, [key, new Map([...(now.get(key) ?? []), [index, isTaken]])]])),
    chooseAll: (key: string, items: readonly PlannedItem[], isTaken: boolean) =>
      setChosen((now) => {
        const all = items.map(({ index }): [number, boolean] => [index, isTaken]);
        return new Map([...now, [key, new Map([...(now.get(key) ?? []), ...all])]]);
      }),
    backToFiles: () => {
      setNotice(undefined);
      setStep("files");
    },
    toChoose: () =>
      doing("Comparing with the bank", async () => {
        setChosen(new Map());
        setPlan(await look());
        setNotice(undefined);
        setStep("choose");
      }),
    save: () =>
      doing("Saving", async () => {
        const seen = snapshot.current;
        if (!seen) return;
        const planned = await worker.ask("plan", { files: seen.files, decisions: decisions() });
        const saved = await saveImport(bank.id, await worker.ask("files", {}), seen.state, setBusy);
        if (saved.kind === "saved") {
          setOutcome({ writes: planned.writes, isPublished: saved.isPublished });
          setPlan(planned);
          setStep("done");
        } else if (saved.kind === "changed") {
          setPlan(await look());
          setNotice(
            "Somebody changed the bank while you were choosing. Nothing was written. Below it is compared with the bank as it is now: look at it once more, then save.",
          );
        } else throw new Error(saved.error);
      }),
    /** Gives the changed files as a zip, where the server can't write. */
    download: (give: (name: string, bytes: Uint8Array) => void) =>
      doing("Packing the files", async () => {
        const seen = snapshot.current;
        if (!seen) return;
        const planned = await worker.ask("plan", { files: seen.files, decisions: decisions() });
        give(`${bank.id}-import.zip`, await worker.ask("zip", { bank: bank.id }));
        setOutcome({ writes: planned.writes });
        setPlan(planned);
        setStep("done");
      }),
    startAgain: () => {
      worker.stop();
      setSources([]);
      setPlan(undefined);
      setChosen(new Map());
      setOutcome(undefined);
      setError(undefined);
      setStep("files");
    },
  };
}

export type Importing = ReturnType<typeof useImport>;
