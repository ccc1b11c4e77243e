import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Bytes that are on the disk beside the file whose place they are to take. */
export interface StagedFile {
  /** Takes the file's place, in one step. */
  commit(): Promise<void>;
  /** Leaves everything as it was. */
  drop(): Promise<void>;
}

/** A name for a file that is being written: with a dot in front, it is no part of a bank should it be left behind. */
export const besideName = (name: string) => `.${name}.${randomBytes(6).toString("hex")}.tmp`;

/**
 * Writes bytes beside a file and brings them to the disk. Whoever is stopped before or after `commit`, even by force,
 * leaves the old file or the new one.
 * @throws the system's own error; nothing is left then
 */
export async function stageFile(file: string, bytes: Uint8Array): Promise<StagedFile> {
  const beside = join(dirname(file), besideName(basename(file)));
  const drop = () => rm(beside, { force: true }).catch(() => {});
  try {
    const handle = await open(beside, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await drop();
    throw error;
  }
  return {
    drop,
    async commit() {
      await rename(beside, file);
      if (!(await readFile(file)).equals(bytes)) throw new Error(`${file} is not what was written.`);
    },
  };
}
