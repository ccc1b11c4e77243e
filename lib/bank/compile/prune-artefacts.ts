import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  artefactFormat,
  type BankVersion,
  listPacks,
  type PastVersion,
  partsFolder,
  versionFile,
} from "./artefact-files";
import { readJson } from "./pack";

const dayMs = 86_400_000;
/** Versions that were current within this time stay, so that a sitting can end on the one that it began with. */
const keptMs = 30 * dayMs;
/** So long where the bank was being edited: nobody sits an exam on every keystroke. */
const keptAfterEditMs = dayMs;
/** The newest versions stay however old they are. */
const alwaysKept = 5;
/** Files younger than this may belong to a compilation that is not done yet. */
const restMs = 3_600_000;

/** The versions that stay, of those that are there, the newest first. */
export function keptVersions(history: readonly PastVersion[], nowMs: number): PastVersion[] {
  return history.filter(
    ({ untilMs, wasEdited }, index) =>
      index < alwaysKept || untilMs === null || nowMs - untilMs < (wasEdited ? keptAfterEditMs : keptMs),
  );
}

/**
 * Deletes versions that are not kept any more, and packs that no version needs.
 * @returns the names of the packs that went
 */
export function pruneBank(
  folder: string,
  bank: string,
  history: readonly PastVersion[],
  nowMs: number,
): Set<string> {
  const isResting = (path: string) =>
    nowMs - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? nowMs) > restMs;
  const kept = new Set(history.map(({ version }) => version));
  const needed = new Set<string>();
  for (const name of listNames(join(folder, bank, "versions"))) {
    const version = name.replace(/\.json$/, "");
    const path = versionFile(folder, bank, version);
    const file = readJson<BankVersion>(path);
    if (!kept.has(version) && isResting(path)) rmSync(path, { force: true });
    else if (file?.format === artefactFormat) for (const pack of file.packs) needed.add(pack);
  }
  const gone = new Set<string>();
  for (const name of listPacks(folder, bank)) {
    const path = join(partsFolder(folder, bank), name);
    if (needed.has(name) || !isResting(path)) continue;
    rmSync(path, { force: true });
    gone.add(name);
  }
  return gone;
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}
