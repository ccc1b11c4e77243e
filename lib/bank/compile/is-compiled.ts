import { join, resolve } from "node:path";
import { artefactFolder } from "./artefact-files";
import { dateToday } from "./list-banks";
import { redeem } from "./receipt";

/** The receipt for what lies in a folder of artefacts. */
export const receiptFile = (folder: string) => join(folder, "receipt.json");

/** What a compilation of a content folder is asked for: what it leaves names the folder as it was typed. */
export const askedOf = (contentDir: string) => JSON.stringify([contentDir, resolve(contentDir)]);

/**
 * Whether a content folder is compiled and nothing has changed since, neither there nor in what was made of it. A look
 * at the times of all files, without the compiler: of this module's imports none is slow to load.
 * @param compiler names the compiler's own code
 */
export function isCompiled(
  contentDir: string,
  compiler: string,
  work?: string,
  today = dateToday(),
): boolean {
  const asking = { compiler, asked: askedOf(contentDir), today };
  return redeem(receiptFile(artefactFolder(contentDir, work)), asking) !== undefined;
}
