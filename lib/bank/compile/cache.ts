import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Raise this whenever the parser gives another result for the same text. */
const formatVersion = 4;

/** Results of parsing by file, kept between runs. Deleting it costs time and nothing else. */
export interface ParseCache {
  /** The kept result for a file with exactly this text, or what `parse` gives. */
  take<T>(file: string, text: string, parse: () => T): T;
  /** Writes what was used in this run. A failure to write is of no consequence. */
  save(): Promise<void>;
}

type Entries = Record<string, { hash: string; parsed: unknown }>;

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What is in a cache file. Its first line is a hash of the rest, so that a damaged file counts as none. */
async function readEntries(path: string): Promise<Entries> {
  try {
    const text = await readFile(path, "utf8");
    const end = text.indexOf("\n");
    const json = text.slice(end + 1);
    return digest(json) === text.slice(0, end) ? (JSON.parse(json) as Entries) : {};
  } catch {
    return {};
  }
}

/** Written aside and moved into place, so that an interrupted run leaves the old file or the new one. */
async function writeEntries(path: string, entries: Entries): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const json = JSON.stringify(entries);
    await writeFile(aside, `${digest(json)}\n${json}`);
    await rename(aside, path);
  } catch {
    // A read-only disk: the next run parses again.
    await rm(aside, { force: true }).catch(() => {});
  }
}

/** Opens the cache of one bank. `cacheDir` undefined gives a cache that keeps nothing. */
export async function openParseCache(cacheDir: string | undefined, bankDir: string): Promise<ParseCache> {
  if (cacheDir === undefined) return { take: (_file, _text, parse) => parse(), save: async () => {} };
  const path = join(cacheDir, `${digest(bankDir).slice(0, 16)}.json`);
  const kept = await readEntries(path);
  const used: Entries = Object.create(null);
  let changed = false;
  return {
    take: <T>(file: string, text: string, parse: () => T): T => {
      const hash = digest(`${formatVersion}\0${file}\0${text}`);
      const entry = kept[file]?.hash === hash ? kept[file] : { hash, parsed: parse() };
      changed ||= entry !== kept[file];
      used[file] = entry;
      return entry.parsed as T;
    },
    save: async () => {
      if (!changed && Object.keys(kept).length === Object.keys(used).length) return;
      await writeEntries(path, used);
    },
  };
}
