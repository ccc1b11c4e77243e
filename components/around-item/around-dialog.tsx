"use client";

import type { LearnerRecord } from "@/lib/record/learner-record";
import type { Settings } from "@/lib/record/settings";
import { NoteDialog } from "./note-dialog";
import { ReportDialog } from "./report-dialog";
import { SpeedDialog } from "./speed-dialog";
import type { AroundItem } from "./use-around-item";

interface AroundDialogProps {
  around: AroundItem;
  record: LearnerRecord;
  settings: Settings;
}

/** The dialog of an item that is open now. */
export function AroundDialog({ around, record, settings }: AroundDialogProps) {
  // Another item has drafts of its own.
  const key = around.item.id;
  const shared = { record, onClose: () => around.open(undefined) };
  switch (around.dialog) {
    case "note":
      return <NoteDialog key={key} around={around} {...shared} />;
    case "report":
      return <ReportDialog key={key} around={around} {...shared} />;
    case "speed":
      return <SpeedDialog settings={settings} {...shared} />;
    case undefined:
      return null;
  }
}
