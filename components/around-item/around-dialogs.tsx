"use client";

import { useRecord } from "@/components/record/use-record";
import { later } from "@/components/ui/later";
import type { AroundItem } from "./use-around-item";

const dialog = later(async () => (await import("./around-dialog")).AroundDialog);

/** The dialogs that the menu of an item opens. They stand outside of the menu, which closes. */
export function AroundDialogs({ around }: { around: AroundItem }) {
  const view = useRecord();
  dialog.useAhead();
  if (view.phase !== "ready" || !around.dialog) return null;
  return <dialog.Part around={around} record={view.record} settings={view.state.settings} />;
}
