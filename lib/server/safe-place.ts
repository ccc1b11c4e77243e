import { lstat, mkdir, realpath } from "node:fs/promises";
import { basename, join } from "node:path";
import { isBankName } from "./content-path";

/** Thrown where a path leads out of the content folder, or through a link. Nobody outside of lib/server sees it. */
export class Outside extends Error {}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/**
 * The real folder of a bank's file, walked step by step: no step may be a link.
 * @param isMade makes the folders that are missing, each after the one above it was looked at
 * @throws Outside, or the system's own error when a folder is not there
 */
export async function safeFolder(root: string, bank: string, path: string, isMade = false): Promise<string> {
  if (!isBankName(bank)) throw new Outside();
  let folder = await realpath(root);
  for (const name of [bank, ...path.split("/").slice(0, -1)]) {
    folder = join(folder, name);
    if (isMade) await mkdir(folder).catch(ignoreExisting);
    if (!(await lstat(folder)).isDirectory()) throw new Outside();
  }
  return folder;
}

/** The real path of a bank's file that is there, a plain one, or that is not there yet. */
export async function safePath(root: string, bank: string, path: string, isMade = false): Promise<string> {
  const file = join(await safeFolder(root, bank, path, isMade), basename(path));
  const found = await lstat(file).catch(() => undefined);
  if (found && !found.isFile()) throw new Outside();
  return file;
}
