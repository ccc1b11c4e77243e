import { join, posix, resolve } from "node:path";
import { compareDiagnostics, type Diagnostic } from "@/lib/shared/diagnostic";
import type { BankMeta, Lesson } from "../bank";
import { outlineFormat } from "../delivery/outline-page";
import { itemsOf, rememberByGroup } from "../lint/item-groups";
import { lintBank } from "../lint/lint-bank";
import { checkReferences } from "../lint/references";
import { createReport } from "../parse/report";
import type { Block } from "../rich-text";
import { fileKey } from "./compile-batch";
import { CacheDamage, CompileCache, cacheFolder } from "./compile-cache";
import { type FileToRead, readFiles } from "./compile-workers";
import { contentHash, type FileSettings } from "./compiled-file";
import type { DraftBank, DraftItem, DraftPart } from "./draft-bank";
import { addFile, type DraftedFile, draftFile } from "./drafted-file";
import { checkImages, fillInImages } from "./images";
import { listFiles } from "./list-files";
import { digest } from "./pack";
import { checkLessonNames, readBankFile } from "./read-bank-file";
import { readTextFile } from "./read-text-file";
import { createSeen, type Seen, settledMark, textHash } from "./seen";

/** How a bank is compiled. */
export interface BankOptions {
  /** Today as 2026-11-22. */
  today: string;
  /** Where the results of reading files are kept between runs; nowhere when left out. */
  cacheDir?: string | undefined;
  /** Whether the contents of items are wanted, beside what is to be said about them. */
  keepsContent: boolean;
  /** Threads to read with. */
  threads: number;
}

/** A bank whose parts were read and held against each other. The contents of its items are not in memory. */
export interface LinkedBank {
  id: string;
  meta: BankMeta;
  landing: Block[];
  items: DraftItem[];
  cases: DraftBank["cases"];
  /** In the order that the author gave, then by title. */
  lessons: Lesson[];
  /** Hash of everything in the bank: a new version has a new name. */
  version: string;
}

/** What compiling a bank gave. `linked` is undefined when `bank.mdx` is missing or unusable. */
export interface BankResult {
  id: string;
  linked?: LinkedBank;
  diagnostics: Diagnostic[];
  /** All that was looked at: as long as it stays the same, so does the rest. */
  seen: Seen;
  /** The last day for which that holds, where a finding begins to count on some day. */
  until?: string | undefined;
}

/** What says that a file has not changed since it was read. */
interface Stamp {
  key: string;
  /** Hash of its text; empty when it changed while it was read. */
  hash: string;
  /** As `settledMark` gives it. */
  mark: string;
  /** JSON of the settings that it was read with. */
  settings: string;
}

/**
 * Compiles one bank, as often as it is asked to, and remembers what it read: the second time costs a look at each file's
 * time and size, and the reading of those that changed.
 */
export class BankCompiler {
  private stamps = new Map<string, Stamp>();
  private drafted = new Map<string, DraftedFile>();
  private cache: CompileCache | undefined;

  /** @param shownDir the bank's folder as the user would type it; diagnostics name files below it */
  constructor(
    private readonly shownDir: string,
    private readonly id: string,
    private readonly options: Omit<BankOptions, "today">,
  ) {}

  /** Never throws for what an author can cause. */
  async compile(today: string): Promise<BankResult> {
    try {
      return await this.compileOnce(today);
    } catch (error) {
      if (!(error instanceof CacheDamage)) throw error;
      this.forget();
      return this.compileOnce(today);
    }
  }

  /** Throws the cache away, in memory and on the disk. */
  forget(): void {
    this.cache?.close(true);
    this.cache = undefined;
    this.stamps.clear();
    this.drafted.clear();
  }

  /** Lets go of open files. */
  close(): void {
    this.cache?.close();
    this.cache = undefined;
    this.stamps.clear();
    this.drafted.clear();
  }

  /**
   * The content of an item or a case as JSON, pictures filled in.
   * @throws CacheDamage
   */
  read({ source, content, found }: Pick<DraftPart, "source" | "content" | "found">): string {
    const json = (this.cache as CompileCache).read(source, content).toString("utf8");
    if (!found || found.length === 0) return json;
    const value: unknown = JSON.parse(json);
    fillInImages(value, found);
    return JSON.stringify(value);
  }

  private async compileOnce(today: string): Promise<BankResult> {
    const bankDir = resolve(this.shownDir);
    const shown = this.shownDir.split("\\").join("/");
    const diagnostics: Diagnostic[] = [];
    const seen = createSeen();
    const draft = readBankFile(bankDir, this.id, posix.join(shown, "bank.mdx"), diagnostics, seen);
    if (!draft) return { id: this.id, diagnostics, seen };
    const report = (file: string) => createReport(posix.join(shown, file), diagnostics);
    const listed = await listFiles(bankDir, report, seen);
    const [only, ...others] = draft.meta.domains;
    const { language, forbidden } = draft.meta;
    const context = { meta: { language, forbidden }, hasSources: draft.meta.sources.length > 0 };
    const fallbackDomain = others.length === 0 ? only?.id : undefined;
    const items = { kind: "items" as const, fallbackDomain, ...context };
    const lesson = { kind: "lesson" as const, ...context };
    const lessons = checkLessonNames(listed.lessons, shown, diagnostics);
    const facts = await this.readAll(
      bankDir,
      [
        ...listed.questions.map((path) => ({ path, settings: items })),
        ...lessons.map((path) => ({ path, settings: lesson })),
      ],
      seen,
    );
    const drafted = new Map<string, DraftedFile>();
    for (const { path, key, facts: file } of facts) {
      const before = this.drafted.get(path);
      const known = before?.facts === file ? before : draftFile(posix.join(shown, path), key, file);
      drafted.set(path, known);
      addFile(draft, path, known);
    }
    this.drafted = drafted;
    checkReferences(draft);
    await checkImages(draft, bankDir, seen);
    lintBank(draft, today);
    diagnostics.sort(compareDiagnostics);
    return { id: this.id, linked: link(draft), diagnostics, seen, until: sameUntil(draft, today) };
  }

  /** The facts of every file that can be read, in the order given, from memory or the cache where they are known. */
  private async readAll(
    bankDir: string,
    files: readonly { path: string; settings: FileSettings }[],
    seen: Seen,
  ) {
    const { cacheDir, keepsContent, threads } = this.options;
    this.cache ??= new CompileCache(cacheDir === undefined ? undefined : cacheFolder(cacheDir, bankDir));
    const cache = this.cache;
    const stamps = new Map<string, Stamp>();
    const unread = new Map<string, Omit<Diagnostic, "file">[]>();
    const toRead: FileToRead[] = [];
    const settingsJson = new Map<FileSettings, string>();
    for (const { path, settings } of files) {
      const full = join(bankDir, path);
      const json = settingsJson.get(settings) ?? JSON.stringify(settings);
      settingsJson.set(settings, json);
      const mark = settledMark(full);
      const before = this.stamps.get(path);
      if (mark !== "" && before?.mark === mark && before.settings === json && cache.find(before.key)) {
        stamps.set(path, before);
        continue;
      }
      const report = createReport("");
      const text = readTextFile(full, report);
      if (text === undefined) {
        unread.set(path, report.diagnostics);
        seen.texts.push([full, mark, ""]);
        continue;
      }
      const hash = textHash(text);
      const key = fileKey(hash, json);
      stamps.set(path, { key, hash, mark, settings: json });
      if (!cache.find(key)) toRead.push({ file: { path: full, settings }, bytes: text.length });
    }
    const rename = new Map<string, string>();
    const folder = cache.folder;
    await readFiles(toRead, { packFolder: folder, keepsContent }, threads, (result) => {
      cache.add(result);
      // A file may have changed between our look at it and the thread's: what the thread saw counts.
      for (const { path, key } of result.files) if (key !== undefined) rename.set(path, key);
    });
    const found = files.flatMap(({ path }) => {
      const stamp = stamps.get(path);
      const key = rename.get(join(bankDir, path));
      if (stamp && key !== undefined && key !== stamp.key) Object.assign(stamp, { key, hash: "", mark: "" });
      if (stamp) seen.texts.push([join(bankDir, path), stamp.mark, stamp.hash]);
      const facts = stamp && cache.find(stamp.key);
      if (stamp && facts) return [{ path, key: stamp.key, facts }];
      const diagnostics = unread.get(path);
      return diagnostics ? [{ path, key: "", facts: { items: [], cases: [], diagnostics } }] : [];
    });
    this.stamps = stamps;
    cache.tidy(new Set(found.map(({ key }) => key)));
    return found;
  }
}

/** The last day on which lint says the same as today, where there is one. */
function sameUntil({ groups }: DraftBank, today: string): string | undefined {
  return groups
    .flatMap((group) => daysIn(group))
    .filter((day) => day >= today)
    .sort()[0];
}

/** The days after which findings count. */
const daysIn = rememberByGroup((group) =>
  group.flatMap(({ item }) => item.lint.findings.flatMap(({ after }) => after ?? [])),
);

/** Lessons in the order that the author gave, then by title. */
function orderLessons(draft: DraftBank): Lesson[] {
  return draft.lessons
    .flatMap(({ meta, slug, body }) => (meta ? [{ ...meta, slug, body }] : []))
    .sort((a, b) => (a.order ?? 1e9) - (b.order ?? 1e9) || (a.title < b.title ? -1 : 1));
}

/** Names the content of a part as it will be delivered: its text, and the pictures that were found for it. */
export function partKey({ content, found }: Pick<DraftPart, "content" | "found">): string {
  return found && found.length > 0 ? contentHash(`${content.hash}${JSON.stringify(found)}`) : content.hash;
}

function link(draft: DraftBank): LinkedBank {
  const { id, meta, landing, cases } = draft;
  const items = itemsOf(draft);
  const lessons = orderLessons(draft);
  const parts = [items.map(partKey), cases.map(partKey)];
  const whole = JSON.stringify([outlineFormat, id, meta, landing, lessons, ...parts]);
  return { id, meta, landing, items, cases, lessons, version: digest(whole).slice(0, 12) };
}
