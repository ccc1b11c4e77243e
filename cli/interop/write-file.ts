import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import type { PlannedFile } from "@/lib/interop/import/plan-import";
import { UsageError } from "../usage-error";
import { asideName, removeLeftAside } from "./aside";

function bytesOf(content: string | Uint8Array): Buffer {
  return typeof content === "string" ? Buffer.from(content, "utf8") : Buffer.from(content);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Writes a file whole or not at all: aside first, on the disk, then under its name. What was written is read back and compared.
 * @throws Error when the disk gives back something else
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const bytes = bytesOf(content);
  const aside = join(dirname(path), asideName(basename(path)));
  try {
    const file = openSync(aside, "wx");
    try {
      for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  if (!readFileSync(path).equals(bytes)) throw new Error(`${path} does not hold what was written into it.`);
}

/** The real path of a file to be, inside of the bank's folder. Its folders are made. */
function placeInside(bankDir: string, path: string): string {
  const root = realpathSync(bankDir);
  // Each folder is looked at before the next is made in it: a link must not lead the way out.
  let folder = root;
  for (const step of dirname(path).split("/")) {
    if (step === "." || step === "") continue;
    folder = join(folder, step);
    mkdirSync(folder, { recursive: true });
    const real = realpathSync(folder);
    if (real !== folder || !real.startsWith(root + sep))
      throw new UsageError(
        `${folder} is a link, or leads out of the bank. Nothing is written through links.`,
      );
  }
  return join(folder, basename(path));
}

/**
 * Writes the files of an import into the bank's folder, in the order given: killed in the middle, the next import finds what is there,
 * goes on, and takes away what was left aside.
 * @throws UsageError when a file is not what it was when the import was planned, or leads out of the folder
 */
export function writePlanned(bankDir: string, files: readonly PlannedFile[]): void {
  const places = files.map((file) => ({ ...file, place: placeInside(bankDir, file.path) }));
  for (const { place, before, content } of places) {
    const now = readIfThere(place);
    const isKnown =
      before === undefined
        ? now === undefined || now.equals(bytesOf(content))
        : now?.toString("utf8") === before;
    if (!isKnown)
      throw new UsageError(
        `${place} was changed while the import was worked out. Nothing was written: import again.`,
      );
  }
  for (const folder of new Set(places.map(({ place }) => dirname(place)))) removeLeftAside(folder);
  for (const { place, content } of places) {
    // A picture that is there already keeps its date.
    if (!readIfThere(place)?.equals(bytesOf(content))) writeWhole(place, content);
  }
}
