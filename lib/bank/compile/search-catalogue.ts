import { type SearchAnswer, type SearchSource, searchBank } from "../search/search-bank";
import { isSearchedHere, listBlocks, type SearchDirectory, searchBlockUrl } from "../search/search-directory";
import { askCompiler } from "./ask-compiler";
import { artefacts, contentDir } from "./catalogue";
import { type OpenIndex, openSearchIndex } from "./search-index-file";

/** Blocks and parsed parts that are kept in memory, those that were asked for last. */
const keptInMemory = 256;

interface LoadedIndex extends OpenIndex {
  bank: string;
  source: SearchSource;
}

let loaded: LoadedIndex[] = [];
/** A search that is under way may still read an index that another one replaced. */
const closeAfterMs = 60_000;
/** Banks whose index stays open. */
const openAtMost = 8;

/**
 * The index of the newest version of a large bank; undefined for one that is searched in the browser. Where the step after the
 * compilation has not been, as while editing, the compiler's process makes it now.
 */
async function findIndex(bank: string, isWanted = true): Promise<LoadedIndex | undefined> {
  const reader = await artefacts();
  const sheet = reader.sheet(bank);
  const manifest = reader.manifest(bank);
  if (!sheet || !manifest || isSearchedHere(sheet.offline)) return undefined;
  const known = loaded.find((one) => one.bank === bank && one.directory.version === sheet.version);
  if (known) return known;
  let index = openSearchIndex(reader.folder, bank, sheet.version);
  if (!index && isWanted) {
    const isEditing = process.env.NODE_ENV === "development";
    await askCompiler({ contentDir: contentDir(), isEditing, wantsSearch: true });
    index = openSearchIndex(reader.folder, bank, sheet.version);
  }
  if (!index) return undefined;
  const blocks = createKept<Uint8Array>();
  const shards = createKept<unknown>();
  // Apart from the shards, of which each search reads others: every hit is looked up in one of the pages.
  const pages = createKept<unknown>();
  const isPage = new Set(manifest.pages);
  const { directory } = index;
  const source: SearchSource = {
    directory,
    manifest,
    block: async (name) => blocks(name, () => index.block(name)),
    part: async <T>(hash: string) =>
      (isPage.has(hash) ? pages : shards)(hash, () => parseJson(reader.part(bank, hash))) as T,
  };
  const made = { ...index, bank, source };
  const others = loaded.filter((one) => one.bank !== bank);
  for (const old of [...loaded.filter((one) => one.bank === bank), ...others.slice(openAtMost - 1)])
    setTimeout(() => old.close(), closeAfterMs).unref();
  loaded = [made, ...others.slice(0, openAtMost - 1)];
  return made;
}

function parseJson(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}

function createKept<T>() {
  const values = new Map<string, T>();
  return (key: string, read: () => T | undefined): T => {
    const value = values.get(key) ?? read();
    if (value === undefined) throw new Error("A part of a bank is missing.");
    values.delete(key);
    values.set(key, value);
    if (values.size > keptInMemory) values.delete(values.keys().next().value as string);
    return value;
  };
}

/** Searches a large bank; undefined when there is none of this id. */
export async function searchLargeBank(
  bank: string,
  query: string,
  limit: number,
): Promise<SearchAnswer | undefined> {
  const index = await findIndex(bank);
  return index && searchBank(index.source, query, limit);
}

/**
 * Addresses of the blocks of a bank's index, with their sizes in bytes; none where there is no index or it was not made yet: nobody
 * waits for it who only wants to know how large it is.
 */
export async function listSearchFiles(bank: string): Promise<{ url: string; bytes: number }[]> {
  const index = await findIndex(bank, false);
  if (!index) return [];
  return listBlocks(index.directory).map((name) => ({
    url: searchBlockUrl(bank, name),
    bytes: index.size(name),
  }));
}

/** The directory of the index of a bank's newest version; undefined for a bank that has none. */
export async function findSearchDirectory(bank: string): Promise<SearchDirectory | undefined> {
  return (await findIndex(bank))?.directory;
}

/** A block of the index of a bank's newest version; undefined when there is none of this name. */
export async function findSearchBlock(bank: string, name: string): Promise<Uint8Array | undefined> {
  return (await findIndex(bank))?.block(name);
}
