import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pictureTypeOf } from "@/lib/shared/picture-types";
import { findImage } from "./images";

/** A picture of a bank, as the web needs it. */
export interface BankImage {
  bytes: Buffer;
  /** Media type. */
  type: string;
  /** Names this content: another picture has another one. */
  etag: string;
}

/**
 * Reads a picture of a bank.
 * @param bank the id of a bank that is known to exist
 * @param path from the bank's folder, with slashes
 * @returns undefined when it is not there, leads outside of the folder, or has no ending of a picture.
 */
export async function readImage(
  contentDir: string,
  bank: string,
  path: string,
): Promise<BankImage | undefined> {
  const type = pictureTypeOf(path);
  if (!type) return undefined;
  const found = await findImage(join(contentDir, bank), path);
  // Looked at after links were followed: a picture's name may point to a file that is none.
  if (!found || pictureTypeOf(found) !== type) return undefined;
  try {
    const bytes = await readFile(found);
    return { bytes, type, etag: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 24)}"` };
  } catch {
    return undefined;
  }
}
