import { statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import type { Lesson } from "../bank";
import type { BankSheet } from "../bank-sheet";
import { addressOf, type BankManifest, type ItemShard } from "../delivery/bank-manifest";
import type { OutlinePage } from "../delivery/outline-page";
import { idPattern } from "../item";
import {
  artefactFormat,
  type BankVersion,
  type Current,
  currentFile,
  listPacks,
  type PageBeside,
  partsFolder,
  versionFile,
} from "./artefact-files";
import { partHash } from "./cut-bank";
import { Pack, readJson } from "./pack";

/** Parts and versions that are kept in memory: those that were asked for last. */
const keptInMemory = 64;

/** A few values by key: the one that nobody asked for the longest goes first. */
function createRecent<T>(most: number) {
  const values = new Map<string, T>();
  return (key: string, make: () => T | undefined): T | undefined => {
    const value = values.get(key) ?? make();
    if (value === undefined) return undefined;
    values.delete(key);
    values.set(key, value);
    if (values.size > most) values.delete(values.keys().next().value as string);
    return value;
  };
}

/** Reads what the compiler left for one content folder. Holds a few parts in memory, never a bank. */
export class ArtefactReader {
  private current: { mark: string; value: Current | undefined } | undefined;
  private readonly packs = new Map<string, Map<string, Pack>>();
  private readonly recentVersions = createRecent<BankVersion>(keptInMemory);
  private readonly recentParts = createRecent<string>(keptInMemory);

  constructor(readonly folder: string) {}

  /** Which versions count now; undefined when nothing was compiled yet. */
  readCurrent(): Current | undefined {
    const path = currentFile(this.folder);
    const stat = statSync(path, { throwIfNoEntry: false });
    const mark = `${stat?.ino} ${stat?.mtimeMs}`;
    if (this.current?.mark === mark) return this.current.value;
    const value = stat && readJson<Current>(path);
    this.current = { mark, value: value?.format === artefactFormat ? value : undefined };
    return this.current.value;
  }

  /** A version of a bank; the one that counts now when none is named. */
  private version(id: string, version?: string): BankVersion | undefined {
    const wanted = version ?? this.readCurrent()?.banks.find((bank) => bank.id === id)?.version;
    // Both come from an address: nothing but their own kind may become a path.
    if (!wanted || !idPattern.test(id) || !/^[0-9a-f]{12}$/.test(wanted)) return undefined;
    return this.recentVersions(`${id}/${wanted}`, () => {
      const file = readJson<BankVersion>(versionFile(this.folder, id, wanted));
      return file?.format === artefactFormat ? file : undefined;
    });
  }

  /** The sheet of a bank; undefined when there is none or it can't be used. */
  sheet(id: string): BankSheet | undefined {
    return this.version(id)?.sheet;
  }

  manifest(id: string, version?: string): BankManifest | undefined {
    return this.version(id, version)?.manifest;
  }

  diagnostics(id: string): Diagnostic[] {
    const bank = this.readCurrent()?.banks.find((one) => one.id === id);
    return (bank && readJson<Diagnostic[]>(join(this.folder, id, bank.diagnostics))) ?? [];
  }

  /** The JSON of a part by its hash, of any version that is kept. */
  part(id: string, hash: string): string | undefined {
    if (!idPattern.test(id) || !/^[0-9a-f]{16}$/.test(hash)) return undefined;
    return this.recentParts(`${id}/${hash}`, () => this.readPart(id, hash));
  }

  private readPart(id: string, hash: string): string | undefined {
    const open = this.packs.get(id) ?? new Map<string, Pack>();
    this.packs.set(id, open);
    const found = readFrom(open, hash);
    if (found !== undefined) return found;
    const names = listPacks(this.folder, id);
    for (const [name, pack] of open) {
      if (names.includes(name)) continue;
      pack.close();
      open.delete(name);
    }
    for (const name of names) {
      const pack = open.has(name) ? undefined : Pack.open(join(partsFolder(this.folder, id), name));
      if (pack) open.set(name, pack);
    }
    return readFrom(open, hash);
  }

  private parsed<T>(id: string, hash: string | undefined): T | undefined {
    const json = hash === undefined ? undefined : this.part(id, hash);
    return json === undefined ? undefined : (JSON.parse(json) as T);
  }

  /** The outline page at a place, of the version that counts. */
  page(id: string, place: number): OutlinePage | undefined {
    return this.parsed(id, this.manifest(id)?.pages[place]);
  }

  /** The shard in which an item is if there is such an item, and what stands around it. */
  around(id: string, item: string): { shard: ItemShard; beside: PageBeside[string] } | undefined {
    const version = this.version(id);
    if (!version) return undefined;
    const address = addressOf(version.manifest, item);
    const shard = this.parsed<ItemShard>(id, this.page(id, address.page)?.shards[address.shard]);
    const besides = this.parsed<PageBeside>(id, version.besides[address.page]);
    const beside = besides && Object.hasOwn(besides, item) ? besides[item] : undefined;
    return shard && beside && { shard, beside };
  }

  lesson(id: string, slug: string): Lesson | undefined {
    return this.parsed(id, this.sheet(id)?.lessons.find((one) => one.slug === slug)?.part);
  }
}

function readFrom(packs: ReadonlyMap<string, Pack>, hash: string): string | undefined {
  for (const pack of packs.values()) {
    const slice = pack.slices.get(hash);
    if (!slice) continue;
    try {
      const bytes = pack.read(slice);
      if (partHash(bytes) === hash) return bytes.toString("utf8");
    } catch {
      // Cut off: another pack may have it.
    }
  }
  return undefined;
}
