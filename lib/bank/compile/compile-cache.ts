import { randomUUID } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BatchResult, factsKey, writeCachePack } from "./compile-batch";
import { type ContentPlace, contentHash, type FileFacts } from "./compiled-file";
import { digest, Pack } from "./pack";

/** Packs of less are small ones: what an edit left. */
const smallPackBytes = 1 << 19;
/** With more small packs than this, they are put into one. */
const mostSmallPacks = 24;

interface Entry {
  facts: FileFacts;
  /** The pack that holds the content, or the content itself. */
  content: Pack | Uint8Array;
}

/** The content that was kept is not there any more, or is damaged. Compile again without the cache. */
export class CacheDamage extends Error {}

/**
 * What reading each file of a bank gave, by the hash of its text, in memory and, where there is a folder, in packs on
 * the disk. Packs are only added, and old ones go once others hold what is used of them. All may be deleted at any time.
 */
export class CompileCache {
  private readonly entries = new Map<string, Entry>();
  private readonly packs = new Map<string, Pack>();

  /** @param folder of the bank's packs; nowhere when left out */
  constructor(readonly folder: string | undefined) {
    if (folder === undefined) return;
    for (const name of packNames(folder)) this.open(join(folder, name));
  }

  private open(path: string): void {
    const pack = Pack.open(path);
    const [key, slice] = [...(pack?.slices ?? [])].at(-1) ?? [];
    if (!pack || !key || !slice) return;
    this.packs.set(path, pack);
    try {
      const facts = pack.read(slice);
      if (factsKey(facts) === key) this.take(facts.toString("utf8"), () => pack);
    } catch {
      // Cut off: it counts as none, and goes with the next tidying.
    }
  }

  private take(facts: string, contentOf: (key: string) => Entry["content"]): void {
    for (const [key, one] of JSON.parse(facts) as [string, FileFacts][])
      if (!this.entries.has(key)) this.entries.set(key, { facts: one, content: contentOf(key) });
  }

  /** The facts of a file by its key. */
  find(key: string): FileFacts | undefined {
    return this.entries.get(key)?.facts;
  }

  /** Takes over what a batch gave. */
  add({ facts, pack: path, contents }: BatchResult): void {
    const pack = path === undefined ? undefined : Pack.open(path);
    if (path !== undefined && pack) this.packs.set(path, pack);
    this.take(facts, (key) => pack ?? contents.get(key) ?? new Uint8Array());
  }

  /**
   * The JSON of an item or a case.
   * @throws CacheDamage
   */
  read(key: string, { start, length, hash }: ContentPlace): Buffer {
    const content = this.entries.get(key)?.content;
    let bytes: Buffer | undefined;
    if (content instanceof Pack) {
      const slice = content.slices.get(key);
      try {
        if (slice) bytes = content.read({ start: slice.start + start, length });
      } catch {
        // Said below.
      }
    } else if (content) bytes = Buffer.from(content.subarray(start, start + length));
    if (!bytes || contentHash(bytes) !== hash)
      throw new CacheDamage("The cache does not hold what it should.");
    return bytes;
  }

  /** Forgets what was not used, and deletes or rewrites packs of which little is used. */
  tidy(used: ReadonlySet<string>): void {
    for (const key of this.entries.keys()) if (!used.has(key)) this.entries.delete(key);
    if (this.folder === undefined) return;
    const live = new Map<Pack, string[]>([...this.packs.values()].map((pack) => [pack, []]));
    for (const [key, { content }] of this.entries) if (content instanceof Pack) live.get(content)?.push(key);
    const bytesOf = (pack: Pack, keys: string[]) =>
      keys.reduce((sum, key) => sum + (pack.slices.get(key)?.length ?? 0), 0);
    const contentBytes = (pack: Pack) => bytesOf(pack, [...pack.slices.keys()].slice(0, -1));
    const isSmall = (pack: Pack) => pack.bytes < smallPackBytes;
    const small = [...live.keys()].filter(isSmall).length;
    const wanted = [...live].filter(
      ([pack, keys]) =>
        keys.length > 0 &&
        ((!isSmall(pack) && bytesOf(pack, keys) * 2 < contentBytes(pack)) ||
          (isSmall(pack) && small > mostSmallPacks)),
    );
    if (wanted.length > 0) this.merge(wanted);
    for (const [pack, keys] of live) {
      if (keys.length > 0 && !wanted.some(([one]) => one === pack)) continue;
      if ([...this.entries.values()].some(({ content }) => content === pack)) continue;
      this.packs.delete(pack.path);
      pack.close();
      rmSync(pack.path, { force: true });
    }
  }

  private merge(packs: [Pack, string[]][]): void {
    const contents = new Map<string, Uint8Array>();
    const facts: [string, FileFacts][] = [];
    try {
      for (const [pack, keys] of packs) {
        for (const key of keys) {
          const slice = pack.slices.get(key);
          if (slice) contents.set(key, pack.read(slice));
          facts.push([key, this.entries.get(key)?.facts as FileFacts]);
        }
      }
    } catch {
      return;
    }
    const path = join(this.folder as string, `${randomUUID()}.pack`);
    const merged = writeCachePack(path, JSON.stringify(facts), contents) ? Pack.open(path) : undefined;
    if (!merged) return;
    this.packs.set(path, merged);
    for (const key of contents.keys()) {
      const entry = this.entries.get(key);
      if (entry) entry.content = merged;
    }
  }

  /** Lets go of the files. With `deletes`, removes them too. */
  close(deletes = false): void {
    for (const pack of this.packs.values()) pack.close();
    this.packs.clear();
    this.entries.clear();
    if (deletes && this.folder !== undefined)
      for (const name of packNames(this.folder)) rmSync(join(this.folder, name), { force: true });
  }
}

function packNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".pack"))
      .sort();
  } catch {
    return [];
  }
}

/** The folder of a bank's cache. */
export function cacheFolder(cacheDir: string, bankDir: string): string {
  return join(cacheDir, digest(resolve(bankDir)).slice(0, 16));
}
