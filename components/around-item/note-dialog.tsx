"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { DraftArea } from "./draft-area";
import type { AroundItem } from "./use-around-item";
import { useTextDraft } from "./use-text-draft";

interface NoteDialogProps {
  around: AroundItem;
  record: LearnerRecord;
  onClose: () => void;
}

/** The learner's own note on an item. What is written is kept as a draft until it is saved. */
export function NoteDialog({ around, record, onClose }: NoteDialogProps) {
  const { bank, item, note } = around;
  const draft = useTextDraft(record, `note/${bank.id}/${item.id}`, note ?? "");
  const save = async (text: string) => {
    if (!(await around.keep({ type: "noted", bank: bank.id, item: item.id, text }))) return;
    draft.drop();
    onClose();
    around.say(text === "" ? "Your note is deleted." : "Your note is saved.");
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Your note"
      actions={
        <>
          {note && <Button onClick={() => save("")}>Delete note</Button>}
          <Button
            variant="primary"
            aria-disabled={draft.text === undefined}
            onClick={() => draft.text !== undefined && save(draft.text.trim())}
          >
            Save note
          </Button>
        </>
      }
    >
      {around.problem && (
        <div className="mb-4">
          <Notice tone="error">{around.problem}</Notice>
        </div>
      )}
      <DraftArea
        draft={draft}
        label="What do you want to remember?"
        hint="It stays on this device and is part of your export. You see it once you have answered."
      />
    </Dialog>
  );
}
