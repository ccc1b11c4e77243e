import type { BankMeta } from "@/lib/bank/bank";
import { hashText } from "@/lib/shared/hash";
import type { Piece } from "../bridge/piece";
import type { TargetBank } from "../bridge/to-piece";
import { type FidelityNote, type FidelityReport, uniqueNotes, worstFate } from "../fidelity";
import type { InteropFormat, Reading } from "../format";
import { idFromText } from "../stable-id";
import { type BankContent, type BankText, draftFolder, readBankContent } from "./bank-text";
import { composeFiles } from "./compose-files";
import { categoryName, identify } from "./identify";
import { type Ledger, ledgerPath, parseLedger, printLedger } from "./ledger";
import { withoutAdditions } from "./merge-item";
import { currentOf, fieldsOf, printed, sourceHash } from "./piece-in-bank";
import { frontText, sourceName } from "./source-key";
import type { Change, ItemChange, Step } from "./step";

/** The bank that is imported into, as it is now. */
export interface ImportTarget {
  meta: Pick<BankMeta, "language" | "domains" | "sources" | "competencies">;
  /** Files under `questions/` and `drafts/`. */
  files: readonly BankText[];
  /** The text of `imports/ledger.json`, where there is one. */
  ledger?: string | undefined;
}

/** How an import is done. */
export interface ImportOptions {
  /** The domain of items that name none of the bank's. The bank's first when left out. */
  domain?: string;
  /** Takes the source's text also where the bank's was edited by hand. */
  overwrite?: boolean;
  /** Names the source; made of the file's name when left out. */
  source?: string;
  /** Domains of items that name none of the bank's, by the name of their category (`categoryName`). */
  domainOf?: ReadonlyMap<string, string>;
  /**
   * What a person decided of single items, by their place in the reading: true takes the source's text whatever stands in the bank, false
   * leaves the item out.
   */
  chosen?: ReadonlyMap<number, boolean>;
}

/** A file to write, by its path from the bank's folder. */
export interface PlannedFile {
  path: string;
  content: string | Uint8Array;
  /** What it is known to hold now; undefined for a new one. Whoever writes checks that it still does. */
  before: string | undefined;
}

/** Everything that an import would do: nothing is done yet. */
export interface ImportPlan {
  report: FidelityReport;
  /** In the order of the report's items. */
  changes: ItemChange[];
  /** What each item is in the bank's format, in the same order. */
  pieces: Piece[];
  files: PlannedFile[];
}

/**
 * When a file is written: lower goes first. Pictures before what shows them; items before the drafts that they were, so that none is
 * nowhere for a moment; the ledger last, so that it never knows of an item that is not there.
 */
export function writingRank({ path, content }: Pick<PlannedFile, "path" | "content">): number {
  if (path === ledgerPath) return 3;
  if (typeof content !== "string") return 0;
  return path.startsWith(draftFolder) ? 2 : 1;
}

function decide(
  step: Omit<Step, "change">,
  entry: Ledger["entries"][string] | undefined,
  content: BankContent,
  overwrite: boolean,
): ItemChange {
  const { piece, id, text } = step;
  const incoming = step.hash;
  const draft = content.drafts.get(id);
  const current = currentOf(piece, content);
  const change = (kind: Change, more: Partial<ItemChange> = {}): ItemChange => ({
    change: kind,
    id,
    fields: [],
    ...more,
  });
  if (piece.items.length === 0) return change("none");
  if (piece.isDraft && current)
    return change("edited-here", { file: content.fileOf.get(piece.items[0]?.id ?? id) ?? "" });
  if (piece.isDraft && draft) {
    const now = hashText(`${draft.text.trimEnd()}\n`);
    if (now === incoming) return change("unchanged", { file: draft.path });
    if (entry?.hash === now || overwrite)
      return change("updated", { file: draft.path, before: draft.text, after: text });
    return change(entry?.hash === incoming ? "edited-here" : "conflict", {
      file: draft.path,
      before: draft.text,
      after: text,
    });
  }
  if (!current) {
    // An item that is there and broken today still owns its id.
    if (!draft && piece.items.some((item) => content.ids.has(item.id))) return change("conflict");
    if (entry && !overwrite && !draft) return change("removed-here");
    return change("added");
  }
  const fields = fieldsOf(piece, current);
  const file = content.fileOf.get(piece.case?.id ?? id) ?? "";
  if (fields.length === 0)
    return change("unchanged", {
      file,
      hasDraftLeft: draft !== undefined && entry !== undefined && entry.hash !== incoming,
    });
  const before = printed(current.items, current.case);
  const more = { fields, file, before, after: text };
  const asSource = current.items.map((now, index) => {
    const item = step.source.find(({ id }) => id === now.id) ?? step.source[index];
    return item ? withoutAdditions(now, item, piece.hasDomain) : now;
  });
  if (overwrite || entry?.hash === sourceHash(asSource, current.case, piece.hasDomain))
    return change("updated", more);
  return change(entry?.hash === incoming ? "edited-here" : "conflict", more);
}

/** What becomes of an item, with what a person decided of it. */
function choose(
  step: Omit<Step, "change">,
  entry: Ledger["entries"][string] | undefined,
  content: BankContent,
  options: ImportOptions,
  index: number,
): ItemChange {
  const wanted = options.chosen?.get(index);
  const found = decide(step, entry, content, wanted ?? options.overwrite ?? false);
  const isTaken = found.change === "added" || found.change === "updated";
  return wanted === false && isTaken ? { ...found, change: "skipped" } : found;
}

const changeNotes: Partial<Record<Change, FidelityNote>> = {
  conflict: {
    fate: "left-out",
    rule: "edited-on-both-sides",
    message: "The bank's text differs from the source's and was not written by an import, so it stays.",
    help: "Compare the two. --overwrite takes the source's.",
  },
  "removed-here": {
    fate: "left-out",
    rule: "removed-here",
    message: "It was imported before and taken out of the bank since, so it stays out.",
    help: "--overwrite brings it back.",
  },
  skipped: {
    fate: "left-out",
    rule: "not-chosen",
    message: "It was not chosen for this import.",
  },
};

/** What a path of a kept picture looks like in a text. */
const picturePath = /images\/imported\/[a-z0-9-]+\.[a-z0-9]+/g;

/** Pictures that the written items show. */
function picturesFor(reading: Reading, steps: readonly Step[]): PlannedFile[] {
  if (reading.files.length === 0) return [];
  const shown = new Set<string>();
  for (const { change, text } of steps)
    if (change.change === "added" || change.change === "updated")
      for (const [path] of text.matchAll(picturePath)) shown.add(path);
  return reading.files
    .filter(({ path }) => shown.has(path))
    .map(({ path, bytes }) => ({ path, content: bytes, before: undefined }));
}

function fileNotes(
  steps: readonly Step[],
  reading: Reading,
  target: ImportTarget,
  options: ImportOptions,
  ledger: Ledger,
  source: string,
): FidelityNote[] {
  const notes = [...reading.notes];
  const homeless = steps.filter(
    ({ piece, change }) =>
      change.change === "added" && !piece.hasDomain && !options.domainOf?.has(categoryName(piece.foreign)),
  ).length;
  const domain = options.domain ?? target.meta.domains[0]?.id;
  if (homeless > 0 && options.domain === undefined && target.meta.domains.length > 1)
    notes.push({
      fate: "changed",
      rule: "domain-guessed",
      message: `${homeless} new ${homeless === 1 ? "item names" : "items name"} no domain of the bank. They went to "${domain}".`,
      help: "--domain DOMAIN names another; or write the right one into each item.",
    });
  const present = new Set(steps.map(({ key }) => key));
  const gone = Object.entries(ledger.entries).filter(
    ([key, entry]) => entry.source === source && !present.has(key),
  );
  if (gone.length > 0)
    notes.push({
      fate: "changed",
      rule: "gone-from-source",
      message: `${gone.length} ${gone.length === 1 ? "item" : "items"} of an earlier import ${gone.length === 1 ? "is" : "are"} not in the source any more, and ${gone.length === 1 ? "stays" : "stay"} in the bank: ${gone
        .slice(0, 10)
        .map(([, { id }]) => id)
        .join(", ")}${gone.length > 10 ? ", …" : ""}.`,
      help: "Write `retired` into those that should not be asked any more.",
    });
  return notes;
}

/**
 * Works out what an import would do with a bank: which items are new, which are updates, which stay as a hand left them; the files that
 * come of it; and the report. Pure: whoever calls writes, or shows it first.
 */
export function planImport(
  reading: Reading,
  format: Pick<InteropFormat, "id">,
  fileName: string,
  target: ImportTarget,
  options: ImportOptions = {},
): ImportPlan {
  const [only, ...others] = target.meta.domains;
  const content = readBankContent(target.files, others.length === 0 ? only?.id : undefined);
  const ledger: Ledger = (target.ledger === undefined ? undefined : parseLedger(target.ledger)) ?? {
    version: 1,
    entries: {},
  };
  const source = options.source ? idFromText(options.source) || "source" : sourceName(fileName);
  const bank: TargetBank = { meta: target.meta, domain: options.domain ?? only?.id ?? "" };
  const steps: Step[] = identify(reading, bank, source, content, ledger, options.domainOf).map(
    (step, index) => ({ ...step, change: choose(step, ledger.entries[step.key], content, options, index) }),
  );
  const fallback = others.length === 0 ? only?.id : undefined;
  const texts = composeFiles(steps, target.files, content, source, fallback);
  const before = new Map(target.files.map(({ path, text }) => [path, text]));
  const files: PlannedFile[] = picturesFor(reading, steps);
  for (const [path, text] of texts)
    if (before.get(path) !== text) files.push({ path, content: text, before: before.get(path) });
  const entries = { ...ledger.entries };
  for (const { key, id, hash, change } of steps)
    if (["added", "updated", "unchanged"].includes(change.change)) entries[key] = { id, source, hash };
  const ledgerText = printLedger({ version: 1, entries });
  if (ledgerText !== target.ledger && files.length + Object.keys(entries).length > 0)
    files.push({ path: ledgerPath, content: ledgerText, before: target.ledger });
  files.sort((a, b) => writingRank(a) - writingRank(b));
  const report: FidelityReport = {
    format: format.id,
    direction: "import",
    file: fileName,
    items: steps.map(({ piece, change }) => {
      const extra = changeNotes[change.change];
      const notes = uniqueNotes([...piece.notes, ...(extra ? [extra] : [])]);
      return {
        title: (piece.foreign.title ?? frontText(piece.foreign.body)).slice(0, 100),
        ids: piece.items.map(({ id }) => id),
        place: piece.foreign.place,
        fate: worstFate(notes),
        notes,
      };
    }),
    notes: uniqueNotes(fileNotes(steps, reading, target, options, ledger, source)),
  };
  return {
    report,
    changes: steps.map(({ change }) => change),
    pieces: steps.map(({ piece }) => piece),
    files,
  };
}
