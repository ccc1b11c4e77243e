import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Raise this whenever the parser gives another result for the same text. */
const formatVersion = 1;

/** Results of parsing by file, kept between runs. Deleting it costs time and nothing else. */
export interface ParseCache {
  /** The kept result for a file with exactly this text, or what `parse` gives. */
  take<T>(file: string, text: string, parse: () => T): T;
  /** Writes what was used in this run. A failure to write is of no consequence. */
  save(): Promise<void>;
}

type Entries = Record<string, { hash: string; parsed: unknown }>;

/** Opens the cache of one bank. `cacheDir` undefined gives a cache that keeps nothing. */
export async function openParseCache(cacheDir: string | undefined, bankDir: string): Promise<ParseCache> {
  if (cacheDir === undefined) return { take: (_file, _text, parse) => parse(), save: async () => {} };
  const path = join(cacheDir, `${createHash("sha256").update(bankDir).digest("hex").slice(0, 16)}.json`);
  let kept: Entries = {};
  try {
    kept = JSON.parse(await readFile(path, "utf8")) as Entries;
  } catch {
    // Nothing there, or cut off in the middle: start afresh.
  }
  const used: Entries = {};
  let changed = false;
  return {
    take: <T>(file: string, text: string, parse: () => T): T => {
      const hash = createHash("sha256").update(`${formatVersion}\0${file}\0${text}`).digest("hex");
      const entry = kept[file]?.hash === hash ? kept[file] : { hash, parsed: parse() };
      changed ||= entry !== kept[file];
      used[file] = entry;
      return entry.parsed as T;
    },
    save: async () => {
      if (!changed && Object.keys(kept).length === Object.keys(used).length) return;
      try {
        await mkdir(dirname(path), { recursive: true });
        // Written aside and moved into place, so that an interrupted run leaves the old file or the new one.
        const aside = `${path}.${process.pid}`;
        await writeFile(aside, JSON.stringify(used));
        await rename(aside, path);
      } catch {
        // A read-only disk: the next run parses again.
      }
    },
  };
}
