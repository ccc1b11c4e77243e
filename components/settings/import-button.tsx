"use client";

import { type ChangeEvent, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import type { ImportReport } from "@/lib/record/import-record";
import { StoreError } from "@/lib/record/store";
import { ImportResult } from "./import-result";
import { type RecordWorking, wasStopped } from "./use-record-work";

function sayProblem(error: unknown): string {
  if (wasStopped(error))
    return "The import was stopped. What was added so far stays; import the file again to add the rest.";
  return error instanceof StoreError && error.failure === "full"
    ? "This device has no room left, so the file was not imported, or not all of it. Free some space, then import it again."
    : "The file could not be read or saved, or not all of it. Import it again: what is here already is not added twice.";
}

/** Adds an exported record to this one. What is here already stays. */
export function ImportButton({ work, run }: RecordWorking) {
  const [report, setReport] = useState<ImportReport>();
  const [problem, setProblem] = useState<string>();
  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file || work) return;
    setReport(undefined);
    setProblem(undefined);
    try {
      setReport(await run({ kind: "import", file }));
    } catch (error) {
      setProblem(sayProblem(error));
    }
    // So that the same file can be chosen again.
    target.value = "";
  };
  return (
    <div className="space-y-4">
      <label
        className={`${buttonStyle({})} relative has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:outline-offset-3`}
      >
        Import a record
        <input
          type="file"
          accept=".json,application/json"
          onChange={load}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
      </label>
      {report && <ImportResult report={report} />}
      {problem && <Notice tone="error">{problem}</Notice>}
    </div>
  );
}
