"use client";

import { Button } from "@/components/ui/button";
import { download } from "./download";
import type { ItemEditing } from "./use-item-editor";

interface SaveBarProps {
  editing: ItemEditing;
  canWrite: boolean;
  /** Name of the file, for a download. */
  fileName: string;
  /** Nobody is asked it yet. */
  isDraft: boolean;
}

function stateText({ save, hasChanges, isRestored }: ItemEditing, isDraft: boolean): string {
  if (save.phase === "saving") return "Saving …";
  if (save.phase === "failed") return save.message;
  if (save.phase === "saved" && isDraft) return "Saved as a draft.";
  if (save.phase === "saved")
    return save.isPublished
      ? "Saved. Learners see it."
      : "Saved. The bank could not be made anew; try again later.";
  if (!hasChanges) return "Everything is saved.";
  return isRestored ? "Your unsaved work of before is back." : "Not saved yet. Kept on this device.";
}

/** What can be done with what was written, and how that stands. */
export function SaveBar({ editing, canWrite, fileName, isDraft }: SaveBarProps) {
  const { draft, save, hasChanges } = editing;
  return (
    <div className="sticky bottom-0 z-10 mt-8 flex flex-wrap items-center gap-3 border-hair border-t bg-paper py-3">
      {canWrite && (
        <Button
          variant="primary"
          data-save=""
          aria-disabled={!hasChanges || save.phase === "saving"}
          onClick={() => hasChanges && editing.saveNow()}
        >
          Save
        </Button>
      )}
      <Button aria-disabled={draft.past.length === 0} onClick={editing.undo}>
        Undo
      </Button>
      <Button aria-disabled={draft.future.length === 0} onClick={editing.redo}>
        Redo
      </Button>
      {!canWrite && (
        <Button variant="primary" data-save="" onClick={() => download(fileName, editing.fileText())}>
          Download the file
        </Button>
      )}
      <p role="status" className="text-quiet text-sm">
        {stateText(editing, isDraft)}
      </p>
    </div>
  );
}
