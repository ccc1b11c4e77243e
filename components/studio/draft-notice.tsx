"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import { moveDraft } from "./move-draft";
import type { ItemEditing } from "./use-item-editor";

interface DraftNoticeProps {
  bank: StudioBank;
  id: string;
  path: string;
  editing: ItemEditing;
  /** Nothing is wrong with it any more. */
  isReady: boolean;
}

/** Above an item that waits for its key: what is missing, and the way to let it in. */
export function DraftNotice({ bank, id, path, editing, isReady }: DraftNoticeProps) {
  const router = useRouter();
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  useFocusLeft(part, "#content");
  const letIn = async () => {
    if (isBusy || !isReady) return;
    setBusy(true);
    setError(undefined);
    const phase = editing.hasChanges ? await editing.saveNow() : "saved";
    // Whatever else happened is said beside the button that saves.
    const failed = phase === "saved" ? await moveDraft(bank.id, path, id) : "It could not be saved as it is.";
    setBusy(false);
    if (failed) setError(failed);
    else router.refresh();
  };
  return (
    <div ref={part}>
      <Notice
        title="A draft: nobody is asked it"
        action={
          bank.canWrite && (
            <Button variant="primary" aria-disabled={isBusy || !isReady} onClick={letIn}>
              Let it in
            </Button>
          )
        }
      >
        {isReady
          ? "It has all that it needs. Let in, it stands among the bank’s items, and learners can be asked it."
          : "Something is missing, most often the key: mark the right option. What there is to do stands below, at its field."}
      </Notice>
      {error && (
        <div className="mt-3">
          <Notice tone="error">{error}</Notice>
        </div>
      )}
    </div>
  );
}
