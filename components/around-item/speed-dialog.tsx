"use client";

import { useAppend } from "@/components/record/use-append";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { LearnerRecord } from "@/lib/record/learner-record";
import type { Settings } from "@/lib/record/settings";
import { SpeechRate } from "./speech-rate";

interface SpeedDialogProps {
  settings: Settings;
  record: LearnerRecord;
  onClose: () => void;
}

/** How fast the voice reads, from the menu of an item. */
export function SpeedDialog({ settings, record, onClose }: SpeedDialogProps) {
  const { append, problem } = useAppend(record);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Reading speed"
      actions={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {problem && (
        <div className="mb-4">
          <Notice tone="error">{problem}</Notice>
        </div>
      )}
      <SpeechRate
        value={settings.speechRate}
        onChange={(value) => append([{ type: "setting-changed", key: "speechRate", value }])}
      />
    </Dialog>
  );
}
