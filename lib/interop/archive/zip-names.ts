import { Refused } from "../refused";
import { isZip, openZip } from "./read-zip";

const seen = new WeakMap<Uint8Array, readonly string[]>();

/** Paths of the files in an archive, to tell what it is; none where the bytes are no archive that can be opened. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  const known = seen.get(bytes);
  if (known) return known;
  let names: readonly string[] = [];
  try {
    if (isZip(bytes)) names = openZip(bytes).names;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  seen.set(bytes, names);
  return names;
}
