import type { Fate, FidelityNote } from "@/lib/interop/fidelity";
import type { Change } from "@/lib/interop/import/step";
import type { PlannedItem } from "./import-messages";

/** What an import does with an item, in words for people. */
export const changeNames: Record<Change, string> = {
  added: "New",
  updated: "Updated",
  unchanged: "Same as in the bank",
  "edited-here": "Edited here, stays as it is",
  conflict: "Changed on both sides, stays as it is",
  "removed-here": "Taken out of the bank, stays out",
  skipped: "Not chosen",
  none: "Not read",
};

/** What became of an item on its way, in words for people. */
export const fateNames: Record<Fate, string> = {
  kept: "Kept as it was",
  changed: "Kept in another form",
  "in-part": "Kept in part",
  draft: "Draft, it has no key",
  "left-out": "Left out",
};

/** What to do about a note. Sentences about the command line's options have no meaning here. */
export function helpOf({ help = "" }: FidelityNote): string {
  return (
    help
      .split(/(?<=[.;])\s+/)
      .filter((part) => !part.includes("--"))
      .join(" ")
      .replace(/;$/, ".")
      // What one does in the file on the command line is a button here.
      .replace(/ in the draft, and move it to a question file/, ", then let it in")
      // The form has a box for it.
      .replace(/ with \[x\]/, "")
  );
}

/** Whether an item can be taken or left. */
export function canChoose({ change, after }: PlannedItem): boolean {
  if (change === "conflict" || change === "edited-here") return after !== undefined;
  return change !== "unchanged" && change !== "none";
}

/** Whether the plan takes an item, unless somebody decides otherwise. */
export const isTakenAnyway = ({ change }: PlannedItem) => change === "added" || change === "updated";

/** Which items are shown. Empty shows all. */
export type PlanFilter = "" | "added" | "updated" | "conflict" | "draft" | "changed" | "left-out";

/** The filters that a plan has anything for, with how many, in the order of the list. */
export const planFilters: readonly { value: Exclude<PlanFilter, "">; label: string }[] = [
  { value: "added", label: "New" },
  { value: "updated", label: "Updated" },
  { value: "conflict", label: "Edited here, or on both sides" },
  { value: "draft", label: "Drafts without a key" },
  { value: "changed", label: "Kept in another form or in part" },
  { value: "left-out", label: "Left out" },
];

/** Whether an item belongs to what is to be shown. */
export function isShown({ change, fate }: PlannedItem, filter: PlanFilter): boolean {
  switch (filter) {
    case "":
      return true;
    case "added":
    case "updated":
      return change === filter;
    case "conflict":
      return change === "conflict" || change === "edited-here" || change === "removed-here";
    case "draft":
      return fate === "draft";
    case "changed":
      return fate === "changed" || fate === "in-part";
    case "left-out":
      return change === "none" || change === "skipped" || fate === "left-out";
  }
}
