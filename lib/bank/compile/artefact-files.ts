import { createHash } from "node:crypto";
import { readdirSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BankSheet } from "../bank-sheet";
import type { BankManifest } from "../delivery/bank-manifest";

/** Raise this when the files below change their form: what is there then counts as nothing. */
export const artefactFormat = 2;

/** The folder for all that is computed and may be deleted. */
export function workFolder(): string {
  return join(process.cwd(), ".rehearse");
}

/** Where the compiled banks of a content folder are. Each content folder has its own place. */
export function artefactFolder(contentDir: string, work = workFolder()): string {
  let real = resolve(contentDir);
  try {
    real = realpathSync(real);
  } catch {
    // Not there: its name does as well.
  }
  return join(work, "banks", createHash("sha256").update(real).digest("hex").slice(0, 12));
}

/** A version of a bank that was current once. */
export interface PastVersion {
  version: string;
  /** When another took its place, in ms since 1970; null while it is current. */
  untilMs: number | null;
  /** Whether that was while the bank was being edited. */
  wasEdited?: boolean;
}

/** A bank as the last compilation left it. */
export interface CurrentBank {
  id: string;
  /** Null when `bank.mdx` is missing or unusable. */
  version: string | null;
  /** Name of the file with what there is to say about the bank. */
  diagnostics: string;
  /** All versions that are still kept, the newest first. */
  history: PastVersion[];
}

/** `current.json`: which version of each bank counts. Written last, so that it only ever names what is whole. */
export interface Current {
  format: number;
  /** The content folder as it was given. */
  content: string;
  banks: CurrentBank[];
}

/** `versions/VERSION.json`: one version of a bank. Its parts are in packs, by hash. */
export interface BankVersion {
  format: number;
  sheet: BankSheet;
  manifest: BankManifest;
  /** Hashes of what the server knows beside each outline page, by the page's place. */
  besides: string[];
  /** Names of the packs that hold its parts. */
  packs: string[];
}

/** What stands around an item, by its id: the next of its kind and domain (0 for none), and whether its concept has a flashcard. */
export type PageBeside = Record<string, [next: string | 0, hasFlashcard: 0 | 1]>;

export const currentFile = (folder: string) => join(folder, "current.json");
export const versionFile = (folder: string, bank: string, version: string) =>
  join(folder, bank, "versions", `${version}.json`);
export const partsFolder = (folder: string, bank: string) => join(folder, bank, "parts");

/** Names of the packs with parts of a bank, the newest last. */
export function listPacks(folder: string, bank: string): string[] {
  try {
    return readdirSync(partsFolder(folder, bank))
      .filter((name) => name.endsWith(".pack"))
      .sort();
  } catch {
    return [];
  }
}
