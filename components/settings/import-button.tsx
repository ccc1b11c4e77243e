"use client";

import { type ChangeEvent, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import type { ImportReport } from "@/lib/record/import-record";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { StoreError } from "@/lib/record/store";
import { ImportResult } from "./import-result";

async function importFile(file: File, record: LearnerRecord): Promise<ImportReport> {
  // Checking a file takes a library that nothing else on this page needs.
  const { importRecord } = await import("@/lib/record/import-record");
  return importRecord(await file.text(), record);
}

function sayProblem(error: unknown): string {
  return error instanceof StoreError && error.failure === "full"
    ? "This device has no room left, so nothing was imported. Free some space, then try again."
    : "The file could not be read or saved. Nothing was imported.";
}

/** Adds an exported record to this one. What is here already stays. */
export function ImportButton({ record }: { record: LearnerRecord }) {
  const [report, setReport] = useState<ImportReport>();
  const [problem, setProblem] = useState<string>();
  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    setReport(undefined);
    setProblem(undefined);
    try {
      setReport(await importFile(file, record));
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
