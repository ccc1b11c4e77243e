import { type Zippable, zipSync } from "fflate";

/** A ZIP archive of files by path. The same files give the same bytes: no time of day gets in. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(sorted);
  return zipSync(zippable, { level: 6, mtime: new Date(1980, 0, 1) });
}
