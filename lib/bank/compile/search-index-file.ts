import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BankSheet } from "../bank-sheet";
import type { BankManifest, ItemShard } from "../delivery/bank-manifest";
import type { OutlinePage } from "../delivery/outline-page";
import { idPattern } from "../item";
import { SearchIndexBuilder } from "../search/index-builder";
import { isSearchedHere, type SearchDirectory } from "../search/search-directory";
import { documentOfItem, documentOfLesson } from "../search-documents";
import { partHash } from "./cut-bank";
import { Pack, PackWriter } from "./pack";
import type { ArtefactReader } from "./read-artefacts";

/** Raise this when the index changes its form: one that is there then counts as none. */
const indexFormat = 1;

const directoryKey = "directory";
/** Indexes of other versions go after this time: a page that is open may still ask for them. */
const restMs = 3_600_000;

const indexFolder = (folder: string, bank: string) => join(folder, bank, "search");
const indexFile = (folder: string, bank: string, version: string) =>
  join(indexFolder(folder, bank), `${version}-${indexFormat}.pack`);

/** The search index of one version of a bank, on the disk. */
export interface OpenIndex {
  directory: SearchDirectory;
  /** A block by its name; undefined when there is none. */
  block(name: string): Buffer | undefined;
  /** How long a block is, in bytes. */
  size(name: string): number;
  close(): void;
}

/** Opens the index of a version of a bank; undefined when there is none yet. */
export function openSearchIndex(folder: string, bank: string, version: string): OpenIndex | undefined {
  if (!idPattern.test(bank) || !/^[0-9a-f]{12}$/.test(version)) return undefined;
  const pack = Pack.open(indexFile(folder, bank, version));
  const slice = pack?.slices.get(directoryKey);
  if (!pack || !slice) return undefined;
  return {
    directory: JSON.parse(pack.read(slice).toString("utf8")) as SearchDirectory,
    block: (name) => {
      const found = name === directoryKey ? undefined : pack.slices.get(name);
      return found && pack.read(found);
    },
    size: (name) => pack.slices.get(name)?.length ?? 0,
    close: () => pack.close(),
  };
}

/**
 * Writes the index of each bank that is too large to be searched in the browser, where it is not there yet. A step of its own after
 * the compilation: an edit need not wait for it.
 * @param isSmall which banks need none
 */
export function writeSearchIndexes(reader: ArtefactReader, isSmall = isSearchedHere): void {
  for (const { id, version } of reader.readCurrent()?.banks ?? []) {
    const sheet = version === null ? undefined : reader.sheet(id);
    if (sheet && !isSmall(sheet.offline)) writeSearchIndex(reader, sheet);
  }
}

function writeSearchIndex(reader: ArtefactReader, sheet: BankSheet): void {
  const { id, version } = sheet;
  const manifest = reader.manifest(id, version);
  const there = openSearchIndex(reader.folder, id, version);
  there?.close();
  if (there || !manifest) return;
  mkdirSync(indexFolder(reader.folder, id), { recursive: true });
  const pack = new PackWriter(indexFile(reader.folder, id, version));
  const known = new Set<string>();
  const keep = (bytes: Uint8Array): string => {
    const name = partHash(bytes);
    if (!known.has(name)) pack.add(name, Buffer.from(bytes));
    known.add(name);
    return name;
  };
  try {
    const builder = new SearchIndexBuilder();
    const pageStarts = addItems(reader, id, manifest, builder);
    const items = pageStarts.at(-1) ?? 0;
    const lessons = sheet.lessons.flatMap(({ slug }) => reader.lesson(id, slug) ?? []).map(documentOfLesson);
    for (const [place, lesson] of lessons.entries()) builder.add(items + place, lesson);
    const directory: SearchDirectory = {
      version,
      pageStarts,
      lessons: lessons.map((lesson) => keep(Buffer.from(JSON.stringify(lesson)))),
      ...builder.finish(items + lessons.length, keep),
    };
    pack.add(directoryKey, JSON.stringify(directory));
    pack.finish();
  } catch (error) {
    pack.abandon();
    throw error;
  }
  removeOthers(indexFolder(reader.folder, id), indexFile(reader.folder, id, version));
}

/** Adds the items page by page, so that a few of them are in memory at a time. @returns where each page starts */
function addItems(
  reader: ArtefactReader,
  bank: string,
  manifest: BankManifest,
  builder: SearchIndexBuilder,
): number[] {
  const starts = [0];
  for (const hash of manifest.pages) {
    const read = <T>(part: string) => JSON.parse(reader.part(bank, part) ?? "{}") as Partial<T>;
    const { rows = [], shards = [] } = read<OutlinePage>(hash);
    const items = new Map(
      shards.flatMap((shard) => (read<ItemShard>(shard).items ?? []).map((item) => [item.id, item])),
    );
    const start = starts.at(-1) as number;
    for (const [row, [item]] of rows.entries()) {
      const found = items.get(item);
      if (found && !found.retired) builder.add(start + row, documentOfItem(found));
    }
    starts.push(start + rows.length);
  }
  return starts;
}

function removeOthers(folder: string, own: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (path !== own && Date.now() - mtimeMs > restMs) rmSync(path, { force: true });
  }
}
