import {
  countFates,
  type Fate,
  type FidelityNote,
  type FidelityReport,
  type ItemFidelity,
} from "@/lib/interop/fidelity";
import { briefDiff, lineDiff } from "@/lib/interop/import/line-diff";
import type { ImportPlan } from "@/lib/interop/import/plan-import";
import type { ItemChange } from "@/lib/interop/import/step";
import type { Screen } from "../screen";
import { showControls } from "./cells";
import { createPaint } from "./paint";

type Paint = ReturnType<typeof createPaint>;

const fateNames: Record<Fate, string> = {
  kept: "kept",
  changed: "changed",
  "in-part": "kept in part",
  draft: "kept as a draft",
  "left-out": "left out",
};

const changeNames: Record<ItemChange["change"], string> = {
  added: "added",
  updated: "updated",
  unchanged: "unchanged",
  "edited-here": "edited here, kept",
  conflict: "in conflict, kept as here",
  "removed-here": "removed here, stays out",
  skipped: "not chosen",
  none: "left out",
};

/** Longest text of a changed item that is shown. */
const mostDiffLines = 40;

function explainNote({ message, help, rule }: FidelityNote, paint: Paint): string {
  return `    ${showControls(message)}${help ? ` ${showControls(help)}` : ""} ${paint("dim", rule)}`;
}

function placeOf({ place }: ItemFidelity): string {
  return place.line === undefined ? (place.part ?? "") : `${place.line}`;
}

/** A heading line for an item, and a line for each note. */
function explainItem(item: ItemFidelity, change: ItemChange | undefined, paint: Paint): string[] {
  const colour =
    item.fate === "left-out" ? "red" : item.fate === "draft" || item.fate === "in-part" ? "yellow" : "cyan";
  const ids =
    item.ids.length > 0 && item.ids[0] !== placeOf(item)
      ? ` → ${item.ids[0]}${item.ids.length > 1 ? ` and ${item.ids.length - 1} more` : ""}`
      : "";
  const what =
    change && change.change !== "added" && change.change !== "none" ? `, ${changeNames[change.change]}` : "";
  return [
    `${placeOf(item)} ${paint(colour, `${fateNames[item.fate]}${what}`)} ${showControls(item.title)}${paint("dim", ids)}`,
    ...item.notes.map((note) => explainNote(note, paint)),
  ];
}

function explainDiff({ before, after, fields }: ItemChange, paint: Paint): string[] {
  if (before === undefined || after === undefined) return [];
  const lines = briefDiff(lineDiff(before.trimEnd(), after.trimEnd()));
  const shown = lines.slice(0, mostDiffLines).map(({ sign, text }) => {
    const line = `    ${sign} ${showControls(text)}`;
    return sign === "+" ? paint("cyan", line) : sign === "-" ? paint("red", line) : paint("dim", line);
  });
  const rest = lines.length - shown.length;
  return [
    ...(fields.length > 0 ? [`    differs in: ${fields.join(", ")}`] : []),
    ...shown,
    ...(rest > 0 ? [`    … ${rest} more lines`] : []),
  ];
}

const plural = (count: number, thing: string) => `${count} ${thing}${count === 1 ? "" : "s"}`;

function summary(report: FidelityReport): string {
  const counts = countFates(report);
  const parts = (Object.keys(counts) as Fate[]).flatMap((fate) =>
    counts[fate] > 0 ? [`${counts[fate]} ${fateNames[fate]}`] : [],
  );
  return `${plural(report.items.length, "item")}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`;
}

/** For people: a line for each item that did not come through as it was, with the reasons, and a summary. */
export function printFidelity(
  report: FidelityReport,
  changes: readonly ItemChange[] | undefined,
  screen: Screen,
): string {
  const paint = createPaint(screen.isTerminal);
  const lines = report.items.flatMap((item, index) => {
    const change = changes?.[index];
    const isTold = item.fate !== "kept" || (change && !["added", "unchanged"].includes(change.change));
    if (!isTold) return [];
    const diff = change && ["updated", "conflict"].includes(change.change) ? explainDiff(change, paint) : [];
    return [...explainItem(item, change, paint), ...diff];
  });
  const notes = report.notes.map((note) => explainNote(note, paint).trimStart());
  return `${[paint("underline", showControls(report.file)), "", ...lines, ...(lines.length > 0 ? [""] : []), ...notes, paint("bold", summary(report))].join("\n")}\n`;
}

/** What an import did or would do, by how many items. */
export function printChanges(
  { changes, files }: Pick<ImportPlan, "changes" | "files">,
  isDry: boolean,
): string {
  const counts = new Map<ItemChange["change"], number>();
  for (const { change } of changes) counts.set(change, (counts.get(change) ?? 0) + 1);
  const parts = [...counts].flatMap(([change, count]) =>
    change === "none" ? [] : [`${count} ${changeNames[change]}`],
  );
  const done = isDry ? "Would write" : "Wrote";
  return `${parts.length > 0 ? `In the bank: ${parts.join(", ")}.\n` : ""}${
    files.length > 0 ? `${done} ${files.map(({ path }) => path).join(", ")}.` : "Nothing to write."
  }\n`;
}

/** The report as one JSON document. Its keys are a promise: programs read it. */
export function printFidelityJson(
  report: FidelityReport,
  plan?: { changes: readonly ItemChange[]; files: ImportPlan["files"]; isDry: boolean },
): string {
  const { format, direction, file, items, notes } = report;
  const document = {
    format,
    direction,
    file,
    counts: countFates(report),
    items: items.map(({ title, ids, place, fate, notes: own }, index) => {
      const change = plan?.changes[index];
      return {
        title,
        ids,
        place,
        fate,
        notes: own,
        ...(change
          ? { change: change.change, fields: change.fields, ...(change.file ? { file: change.file } : {}) }
          : {}),
      };
    }),
    notes,
    ...(plan ? { written: plan.isDry ? [] : plan.files.map(({ path }) => path), dryRun: plan.isDry } : {}),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
