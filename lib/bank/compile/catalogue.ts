import type { Diagnostic } from "@/lib/shared/diagnostic";
import { compareDiagnostics } from "@/lib/shared/diagnostic";
import type { Bank, Lesson } from "../bank";
import type { BankSheet } from "../bank-sheet";
import type { BankManifest } from "../delivery/bank-manifest";
import type { OutlineItem } from "../delivery/outline-item";
import { inBankOrder, unpackOutlinePage } from "../delivery/outline-page";
import type { Case, Item } from "../item";
import { artefactFolder } from "./artefact-files";
import { askCompiler } from "./ask-compiler";
import { ArtefactReader } from "./read-artefacts";
import { readBank } from "./read-bank";

/** The folder that holds the banks: `REHEARSE_CONTENT`, or `content` in the project. */
export function contentDir(): string {
  return process.env.REHEARSE_CONTENT || "content";
}

/** While pages are edited, a look at the files counts for this long, so that one page view looks once. */
const editingFreshMs = 100;

let reader: ArtefactReader | undefined;
let looked: { done: Promise<void>; atMs: number } | undefined;

/**
 * What the compiler left of the content folder. In development the compiler looks at the files first, each time; in
 * production only where it has never been, because `npm start` and `npm run build` have it compile beforehand.
 */
export async function artefacts(): Promise<ArtefactReader> {
  reader ??= new ArtefactReader(artefactFolder(contentDir()));
  const isEditing = process.env.NODE_ENV === "development";
  if (!isEditing && reader.readCurrent()) return reader;
  const nowMs = Date.now();
  if (!looked || nowMs - looked.atMs > editingFreshMs) {
    const done = askCompiler({ contentDir: contentDir(), isEditing });
    const look = { done, atMs: Number.POSITIVE_INFINITY };
    looked = look;
    // Counted from its end; and one that failed is tried again.
    done.then(
      () => {
        look.atMs = Date.now();
      },
      () => {
        looked = undefined;
      },
    );
  }
  await looked.done;
  return reader;
}

/** The banks that can be studied. */
export async function listBanks(): Promise<BankSheet[]> {
  const found = await artefacts();
  return (found.readCurrent()?.banks ?? []).flatMap(({ id }) => found.sheet(id) ?? []);
}

/** One bank by its id; undefined when there is none or it can't be used. */
export async function findBank(id: string): Promise<BankSheet | undefined> {
  return (await artefacts()).sheet(id);
}

/** Whether there is a folder of this id, be it a bank that can be used or not. */
export async function isBankFolder(id: string): Promise<boolean> {
  return (await artefacts()).readCurrent()?.banks.some((bank) => bank.id === id) ?? false;
}

/** What there is to say about one bank, or about all, in order of file and place. */
export async function listDiagnostics(id?: string): Promise<Diagnostic[]> {
  const found = await artefacts();
  const ids = id === undefined ? (found.readCurrent()?.banks ?? []).map((bank) => bank.id) : [id];
  return ids.flatMap((one) => found.diagnostics(one)).sort(compareDiagnostics);
}

/** An item and what a page of its own shows beside it. */
export interface FoundItem {
  item: Item;
  case: Case | undefined;
  /** Id of the next item of its kind and domain, the first after the last. */
  next: string | undefined;
  /** Whether flashcard sessions may show its concept. */
  hasFlashcard: boolean;
}

/** One item of a bank; undefined when there is none. Reads a few kilobytes. */
export async function findItem(bank: string, id: string): Promise<FoundItem | undefined> {
  const found = (await artefacts()).around(bank, id);
  const item = found?.shard.items.find((one) => one.id === id);
  if (!found || !item) return undefined;
  const caseId = item.kind === "question" ? item.case : undefined;
  return {
    item,
    case: found.shard.cases.find((one) => one.id === caseId),
    next: found.beside[0] || undefined,
    hasFlashcard: found.beside[1] === 1,
  };
}

/** One lesson of a bank; undefined when there is none. */
export async function findLesson(bank: string, slug: string): Promise<Lesson | undefined> {
  return (await artefacts()).lesson(bank, slug);
}

/** The manifest of a version of a bank; undefined when that version is not kept. */
export async function findManifest(id: string, version: string): Promise<BankManifest | undefined> {
  return (await artefacts()).manifest(id, version);
}

/** The JSON of a part by its hash; undefined when there is none in the versions that are kept. */
export async function findPart(id: string, hash: string): Promise<string | undefined> {
  return (await artefacts()).part(id, hash);
}

/** The items of the outline page at a place, in the bank's order; undefined when there is no such page. */
export async function findOutline(bank: string, place: number): Promise<OutlineItem[] | undefined> {
  const page = (await artefacts()).page(bank, place);
  return page && inBankOrder(unpackOutlinePage(page));
}

/** All items of a bank without their content, in the bank's order; none when there is no such bank. */
export async function listOutline(bank: string): Promise<OutlineItem[]> {
  const found = await artefacts();
  const pages = (found.manifest(bank)?.pages ?? []).flatMap((_hash, place) => found.page(bank, place) ?? []);
  return inBankOrder(pages.flatMap(unpackOutlinePage));
}

/** Ids of the items that are not retired, of the outline page at a place; undefined when there is no such page. */
export async function listItemIds(bank: string, place: number): Promise<string[] | undefined> {
  return (await findOutline(bank, place))?.flatMap(({ id, retired }) => (retired ? [] : [id]));
}

/**
 * A whole bank in memory, for what must see all of it at once: the documents that a small bank is searched by. Takes time and
 * memory that grow with the bank.
 */
export async function loadBank(id: string): Promise<Bank | undefined> {
  return readBank(await artefacts(), id);
}
