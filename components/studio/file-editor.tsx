"use client";

import { useDeferredValue, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { inspectFile } from "@/lib/bank/edit/inspect-file";
import type { SeenFile } from "@/lib/bank/edit/save-item";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import { ConflictView } from "./conflict-view";
import { download } from "./download";
import { Findings } from "./findings";
import { StudioNav } from "./studio-nav";
import { type FileSave, useFileEditor } from "./use-file-editor";

const { Part: SourceEditor } = later(async () => (await import("./source-editor")).SourceEditor);

interface FileEditorProps {
  bank: StudioBank;
  path: string;
  file: SeenFile;
}

function stateText(save: FileSave, hasChanges: boolean, isRestored: boolean): string {
  if (save.phase === "saving") return "Saving …";
  if (save.phase === "failed") return save.message;
  if (save.phase === "saved") {
    if (!save.isPublished) return "Saved. The bank could not be made anew; try again later.";
    return save.findings === 0
      ? "Saved. Learners see it."
      : "Saved. The check has something to say; see the list of banks.";
  }
  if (!hasChanges) return "Everything is saved.";
  return isRestored ? "Your unsaved work of before is back." : "Not saved yet. Kept on this device.";
}

/** A whole file of a bank as text: its sheet, a lesson, or the items of a file with their cases. */
export function FileEditor({ bank, path, file }: FileEditorProps) {
  const editing = useFileEditor(bank.id, path, file);
  const { text, save, hasChanges, isRestored } = editing;
  const wanted = useDeferredValue(text);
  const only = bank.domains.length === 1 ? bank.domains[0]?.id : undefined;
  const findings = useMemo(() => inspectFile(path, wanted, only), [path, wanted, only]);
  const placed = findings.map((one) => ({ ...one, message: `Line ${one.line}: ${one.message}` }));
  return (
    <>
      <StudioNav bank={bank} />
      <h1 className="break-words text-xl">{path}</h1>
      {save.phase === "conflict" && (
        <div className="mt-4">
          <ConflictView
            thing="file"
            mine={text}
            theirs={save.current?.text}
            current={save.current}
            onKeepMine={editing.keepMine}
            onTakeTheirs={editing.takeTheirs}
          />
        </div>
      )}
      <div className="mt-6">
        <SourceEditor text={text} onChange={editing.write} findings={findings} bank={bank} />
        <Findings findings={placed} fixesOf={() => []} onFix={() => {}} />
      </div>
      <div className="sticky bottom-0 z-10 mt-8 flex flex-wrap items-center gap-3 border-hair border-t bg-paper py-3">
        {bank.canWrite ? (
          <Button
            variant="primary"
            data-save=""
            aria-disabled={!hasChanges || save.phase === "saving"}
            onClick={() => hasChanges && save.phase !== "saving" && editing.saveNow()}
          >
            Save
          </Button>
        ) : (
          <Button
            variant="primary"
            data-save=""
            onClick={() => download(path.split("/").at(-1) ?? path, text)}
          >
            Download the file
          </Button>
        )}
        <p role="status" className="text-quiet text-sm">
          {stateText(save, hasChanges, isRestored)}
        </p>
      </div>
    </>
  );
}
