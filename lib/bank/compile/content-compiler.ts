import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { headOf } from "../delivery/bank-outline";
import { spreadOf } from "../delivery/item-place";
import {
  artefactFolder,
  artefactFormat,
  type BankVersion,
  type Current,
  type CurrentBank,
  currentFile,
  type PageBeside,
  partsFolder,
  versionFile,
  workFolder,
} from "./artefact-files";
import { BankCompiler, type BankResult, partKey } from "./compile-bank";
import { CacheDamage } from "./compile-cache";
import { usualThreads } from "./compile-workers";
import { type CutItem, CutMemory, cutParts } from "./cut-bank";
import { askedOf, receiptFile } from "./is-compiled";
import { dateToday, listBankIds } from "./list-banks";
import { digest, readJson, writeWhole } from "./pack";
import { PartStore } from "./part-store";
import { keptVersions, pruneBank } from "./prune-artefacts";
import { compareReceipt, type Receipt, writeReceipt } from "./receipt";
import { createSeen, markOf, type Seen, seeFolder } from "./seen";
import { listBesides, sheetOf } from "./sheet-of";

export interface ContentCompilerOptions {
  /** The folder for cache and artefacts; `.rehearse` in the project when left out. */
  work?: string;
  /** Whether the content is being edited: versions that come and go then are kept for a day only. */
  isEditing?: boolean;
  /** Threads to read with; as many as the machine has cores when left out. */
  threads?: number;
  /** Names the compiler's own code. With it, a receipt is left by which the next process sees that nothing changed. */
  compilerId?: string | undefined;
}

/** What a process that runs on knows of a bank. */
interface OpenBank {
  compiler: BankCompiler;
  parts: PartStore;
  memory: CutMemory;
  /** Items to be cut, by the objects that they were made from. */
  cutItems: WeakMap<object, CutItem>;
}

/**
 * Compiles a content folder into artefacts, files that the server reads: for each bank its sheet, manifest, outline
 * pages, shards and lessons. May be asked again and again: it remembers what it read, and does again what changed.
 * Interrupted, it leaves what was there before.
 */
export class ContentCompiler {
  private readonly folder: string;
  private readonly banks = new Map<string, OpenBank>();
  private hasPruned = false;
  private last: Receipt<Current> | undefined;

  constructor(
    private readonly contentDir: string,
    private readonly options: ContentCompilerOptions = {},
  ) {
    this.folder = artefactFolder(contentDir, options.work);
  }

  /**
   * Brings the artefacts up to date.
   * @param today as 2026-11-22; the machine's date when left out
   * @throws when the disk can't be written
   */
  async compile(today = dateToday()): Promise<Current> {
    const asking = { compiler: this.options.compilerId ?? "", asked: askedOf(this.contentDir), today };
    if (this.last && compareReceipt(this.last, asking)) return this.last.result;
    this.last = undefined;
    mkdirSync(this.folder, { recursive: true });
    const seen = createSeen();
    seeFolder(seen, resolve(this.contentDir));
    const untils: string[] = [];
    const written = [currentFile(this.folder)];
    const ids = (await listBankIds(this.contentDir)) ?? [];
    for (const id of this.banks.keys()) if (!ids.includes(id)) this.banks.delete(id);
    const found = readJson<Current>(currentFile(this.folder));
    const before = found?.format === artefactFormat ? found : undefined;
    const banks: CurrentBank[] = [];
    for (const id of ids) {
      const past = before?.banks.find((bank) => bank.id === id);
      const { bank, result, files } = await this.compileBank(id, today, past);
      banks.push(bank);
      addSeen(seen, result.seen);
      if (result.until !== undefined) untils.push(result.until);
      written.push(...files);
    }
    const current: Current = { format: artefactFormat, content: this.contentDir, banks };
    if (JSON.stringify(current) !== JSON.stringify(before))
      writeWhole(currentFile(this.folder), JSON.stringify(current));
    this.tidy(current);
    this.last = {
      ...asking,
      madeMs: Date.now(),
      from: today,
      until: untils.sort()[0],
      seen,
      written: written.map((path) => [path, markOf(path)]),
      result: current,
    };
    if (this.options.compilerId !== undefined) writeReceipt(receiptFile(this.folder), this.last);
    return current;
  }

  private bank(id: string): OpenBank {
    const known = this.banks.get(id);
    if (known) return known;
    const { work = workFolder(), threads = usualThreads() } = this.options;
    const how = { cacheDir: join(work, "cache"), keepsContent: true, threads };
    const made = {
      compiler: new BankCompiler(join(this.contentDir, id), id, how),
      parts: new PartStore(this.folder, id),
      memory: new CutMemory(),
      cutItems: new WeakMap<object, CutItem>(),
    };
    this.banks.set(id, made);
    return made;
  }

  private async compileBank(
    id: string,
    today: string,
    past: CurrentBank | undefined,
  ): Promise<{ bank: CurrentBank; result: BankResult; files: string[] }> {
    const { compiler } = this.bank(id);
    let result = await compiler.compile(today);
    let files: string[];
    try {
      files = this.writeVersion(result);
    } catch (error) {
      if (!(error instanceof CacheDamage)) throw error;
      compiler.forget();
      result = await compiler.compile(today);
      files = this.writeVersion(result);
    }
    const version = result.linked?.version ?? null;
    const diagnostics = this.writeDiagnostics(id, result.diagnostics);
    files.push(join(this.folder, id, diagnostics));
    return { bank: { id, version, diagnostics, history: this.historyOf(version, past) }, result, files };
  }

  private historyOf(version: string | null, past: CurrentBank | undefined) {
    const nowMs = Date.now();
    const history = past?.history ?? [];
    if (version === past?.version) return history;
    const ended = history
      .filter((one) => one.version !== version)
      .map((one) =>
        one.untilMs === null
          ? { version: one.version, untilMs: nowMs, ...(this.options.isEditing ? { wasEdited: true } : {}) }
          : one,
      );
    return keptVersions(version === null ? ended : [{ version, untilMs: null }, ...ended], nowMs);
  }

  /** @returns the files that the version consists of */
  private writeVersion({ id, linked }: BankResult): string[] {
    if (!linked) return [];
    const { compiler, parts, memory, cutItems } = this.bank(id);
    const sink = parts.begin();
    try {
      const items = linked.items.map((one) => {
        const known = cutItems.get(one);
        if (known) return known;
        const at = { file: orderedPath(one.file, this.contentDir), index: one.index };
        const made = {
          item: one.item,
          spread: spreadOf(one.item.id),
          at,
          key: partKey(one),
          read: () => compiler.read(one),
        };
        cutItems.set(one, made);
        return made;
      });
      const cases = linked.cases.map((one) => ({
        id: one.case.id,
        key: partKey(one),
        read: () => compiler.read(one),
      }));
      const cut = cutParts({ items, cases, sources: linked.meta.sources }, sink, memory);
      const besides = besidesByPage(items, cut.pageBits).map((page) => sink.keep(JSON.stringify(page)));
      const lessonParts = linked.lessons.map((lesson) => sink.keep(JSON.stringify(lesson)));
      const packs = sink.finish();
      const places = items.map(({ spread }) => Math.floor(spread * 2 ** cut.pageBits));
      const sheet = sheetOf(linked, lessonParts, places);
      const manifest = { ...headOf(sheet), items: linked.items.length, ...cut };
      const file: BankVersion = { format: artefactFormat, sheet, manifest, besides, packs };
      const path = versionFile(this.folder, id, linked.version);
      const json = JSON.stringify(file);
      if (JSON.stringify(readJson(path)) !== json) writeWhole(path, json);
      return [path, ...packs.map((name) => join(partsFolder(this.folder, id), name))];
    } catch (error) {
      sink.abandon();
      throw error;
    }
  }

  private writeDiagnostics(id: string, diagnostics: readonly Diagnostic[]): string {
    const json = JSON.stringify(diagnostics);
    const name = `diagnostics-${digest(json).slice(0, 12)}.json`;
    const path = join(this.folder, id, name);
    if (readJson(path) === undefined) writeWhole(path, json);
    return name;
  }

  /** Removes what nobody needs: once in the life of the process what is old, each time diagnostics of before. */
  private tidy({ banks }: Current): void {
    for (const { id, diagnostics, history } of banks) {
      for (const name of readdirSync(join(this.folder, id)))
        if (name.startsWith("diagnostics-") && name !== diagnostics)
          rmSync(join(this.folder, id, name), { force: true });
      if (!this.hasPruned) this.bank(id).parts.forget(pruneBank(this.folder, id, history, Date.now()));
    }
    this.hasPruned = true;
  }

  /** Lets go of open files. */
  close(): void {
    for (const { compiler } of this.banks.values()) compiler.close();
    this.banks.clear();
    this.last = undefined;
  }
}

function addSeen(to: Seen, { folders, texts, pictures }: Seen): void {
  to.folders = to.folders.concat(folders);
  to.texts = to.texts.concat(texts);
  to.pictures = to.pictures.concat(pictures);
}

/**
 * A file's path by which files sort as they are listed: a folder's files stand where its name stands. No file's name
 * holds the character that takes the slash's place.
 */
function orderedPath(file: string, contentDir: string): string {
  return file.slice(contentDir.length + 1).replaceAll("/", "\0");
}

function besidesByPage(items: readonly CutItem[], pageBits: number): PageBeside[] {
  const pages: PageBeside[] = Array.from({ length: 2 ** pageBits }, () => ({}));
  listBesides(items.map(({ item }) => item)).forEach(([id, beside], index) => {
    const { spread } = items[index] as CutItem;
    (pages[Math.floor(spread * 2 ** pageBits)] as PageBeside)[id] = beside;
  });
  return pages;
}
