import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { createReport } from "../parse/report";
import { digest } from "./pack";
import { readTextFile } from "./read-text-file";

/** What stands for the state of a file without a look into it: times, size and place. `none` when it is not there. */
export function markOf(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.ctimeMs} ${stat.size} ${stat.ino}` : "none";
}

/** A change this shortly before a file was looked at may be followed by another that its times do not show. */
const racyMs = 100;

/** The mark of a file, or an empty one when the file changed just now: then only its text tells. */
export function settledMark(path: string, nowMs = Date.now()): string {
  const mark = markOf(path);
  const [modified = 0, changed = 0] = mark === "none" ? [] : mark.split(" ").map(Number);
  return Math.max(modified, changed) + racyMs < nowMs ? mark : "";
}

/** Names and kinds of what is in a folder, in order; empty when it can't be read. */
export function entriesOf(path: string): { name: string; kind: "folder" | "file" | "other" }[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .map((entry) => ({
        name: entry.name,
        kind: entry.isDirectory()
          ? ("folder" as const)
          : entry.isFile()
            ? ("file" as const)
            : ("other" as const),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function folderMark(path: string): string {
  return digest(JSON.stringify(entriesOf(path).map(({ name, kind }) => [name, kind]))).slice(0, 24);
}

/** A picture of a bank as it was found: where it really is, and its mark. `none` when it is not there or outside. */
function pictureMark(bankDir: string, src: string): string {
  try {
    const root = realpathSync(bankDir);
    const path = realpathSync(join(root, src));
    return path.startsWith(root + sep) && statSync(path).isFile() ? `${path} ${markOf(path)}` : "none";
  } catch {
    return "none";
  }
}

/**
 * All that was seen of the disk while something was compiled. As long as it looks the same, compiling again would give
 * the same. Plain data: it is kept between runs.
 */
export interface Seen {
  /** Folders that were listed, with a hash of what was in them. */
  folders: [path: string, mark: string][];
  /** Texts that were read, with their mark before and a hash of the text; an empty hash for one that can't be read. */
  texts: [path: string, mark: string, hash: string][];
  /** Pictures that were looked up. */
  pictures: [bankDir: string, src: string, mark: string][];
}

/** Nothing seen yet. */
export function createSeen(): Seen {
  return { folders: [], texts: [], pictures: [] };
}

/** Notes a folder before it is listed. */
export function seeFolder(seen: Seen, path: string): void {
  seen.folders.push([path, folderMark(path)]);
}

/** Notes a picture before it is looked up. */
export function seePicture(seen: Seen, bankDir: string, src: string): void {
  seen.pictures.push([bankDir, src, pictureMark(bankDir, src)]);
}

/** Names a text. */
export function textHash(text: string): string {
  return digest(text).slice(0, 32);
}

/**
 * Whether everything looks as it did. A text whose mark is another is read: where it says the same, its mark is renewed.
 * @returns "same", "renewed" when marks were written into `seen`, or undefined when something has changed
 */
export function compareWithDisk(seen: Seen): "same" | "renewed" | undefined {
  for (const [path, mark] of seen.folders) if (folderMark(path) !== mark) return undefined;
  for (const [bankDir, src, mark] of seen.pictures) if (pictureMark(bankDir, src) !== mark) return undefined;
  let isRenewed = false;
  for (const one of seen.texts) {
    const [path, mark, hash] = one;
    const now = settledMark(path);
    if (now !== "" && now === mark) continue;
    const text = hash === "" ? undefined : readTextFile(path, createReport(""));
    if (text === undefined || textHash(text) !== hash) return undefined;
    one[1] = now;
    isRenewed ||= now !== "";
  }
  return isRenewed ? "renewed" : "same";
}
