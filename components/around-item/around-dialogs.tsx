"use client";

import { useRecord } from "@/components/record/use-record";
import { NoteDialog } from "./note-dialog";
import { ReportDialog } from "./report-dialog";
import { SpeedDialog } from "./speed-dialog";
import type { AroundItem } from "./use-around-item";

/** The dialogs that the menu of an item opens. They stand outside of the menu, which closes. */
export function AroundDialogs({ around }: { around: AroundItem }) {
  const view = useRecord();
  if (view.phase !== "ready") return null;
  // Another item has drafts of its own.
  const key = around.item.id;
  const shared = { record: view.record, onClose: () => around.open(undefined) };
  switch (around.dialog) {
    case "note":
      return <NoteDialog key={key} around={around} {...shared} />;
    case "report":
      return <ReportDialog key={key} around={around} {...shared} />;
    case "speed":
      return <SpeedDialog settings={view.state.settings} {...shared} />;
    case undefined:
      return null;
  }
}
