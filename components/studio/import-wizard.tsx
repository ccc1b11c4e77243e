"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import { ImportDone } from "./import-done";
import { ImportFiles } from "./import-files";
import { ImportPlan } from "./import-plan";
import { StudioNav } from "./studio-nav";
import { type ImportStep, useImport } from "./use-import";
import { useStepFocus } from "./use-step-focus";

const titles: Record<ImportStep, string> = {
  files: "1. Choose files",
  choose: "2. Look and choose",
  done: "3. Done",
};

/** Brings questions of other programs into a bank: files, what would become of each item, and then it is saved. */
export function ImportWizard({ bank }: { bank: StudioBank }) {
  const importing = useImport(bank);
  const { step, busy, error, notice } = importing;
  const heading = useStepFocus(step);
  return (
    <>
      <StudioNav bank={bank} current="/import" />
      <h1 className="text-2xl">Import into {bank.title}</h1>
      <h2 ref={heading} id="step" tabIndex={-1} className="mt-6 mb-4 scroll-mt-4 text-xl outline-none">
        {titles[step]}
      </h2>
      <div className="space-y-4 empty:hidden">
        {error && <Notice tone="error">{error}</Notice>}
        {notice && (
          <Notice tone="warning" title="The bank has changed">
            {notice}
          </Notice>
        )}
      </div>
      <div aria-busy={busy !== undefined} className="mt-4">
        {step === "files" && <ImportFiles importing={importing} />}
        {step === "choose" && <ImportPlan importing={importing} />}
        {step === "done" && <ImportDone importing={importing} />}
      </div>
      <div className="mt-4 flex min-h-12 items-center gap-4">
        <p role="status" className="text-quiet text-sm">
          {busy && `${busy} …`}
        </p>
        {busy && !busy.startsWith("Saving") && <StopButton onClick={importing.stop} />}
      </div>
    </>
  );
}

function StopButton({ onClick }: { onClick: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useFocusLeft(button, "#step");
  return (
    <Button ref={button} size="small" onClick={onClick}>
      Stop
    </Button>
  );
}
