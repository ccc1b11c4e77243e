import { join, resolve } from "node:path";
import { compareDiagnostics, type Diagnostic } from "@/lib/shared/diagnostic";
import type { Bank } from "../bank";
import type { Case, Item } from "../item";
import { BankCompiler, type BankOptions, type BankResult } from "./compile-bank";
import { CacheDamage } from "./compile-cache";
import { usualThreads } from "./compile-workers";
import { dateToday, listBankIds, missingContent } from "./list-banks";
import { createSeen, type Seen, seeFolder } from "./seen";

export interface CompileOptions {
  /** Ids of banks to compile; all when left out. */
  banks?: readonly string[];
  /** Where the results of reading files are kept between runs; nowhere when left out. */
  cacheDir?: string;
  /** Today as 2026-11-22; the machine's date when left out. */
  today?: string;
  /** Threads to read with; as many as the machine has cores when left out. */
  threads?: number;
}

/** One bank after compilation. `bank` is null when `bank.mdx` is missing or unusable. */
export interface CompiledBank {
  id: string;
  bank: Bank | null;
  diagnostics: Diagnostic[];
}

/** How much is in a bank, retired items included. */
export interface ContentCounts {
  items: number;
  questions: number;
  /** Clozes count as flashcards: they are studied as such. */
  flashcards: number;
  lessons: number;
}

/** Banks that were compiled and everything that there is to say about them. */
export interface Compiled<B> {
  banks: B[];
  /** All diagnostics in order of file and place. */
  diagnostics: Diagnostic[];
}

async function compileEach<B extends { diagnostics: Diagnostic[] }>(
  contentDir: string,
  options: CompileOptions,
  keepsContent: boolean,
  finish: (compiler: BankCompiler, result: BankResult) => B,
): Promise<Compiled<B>> {
  const ids = await listBankIds(contentDir);
  if (!ids) return { banks: [], diagnostics: missingContent(contentDir) };
  const { today = dateToday(), threads = usualThreads(), cacheDir } = options;
  const how: Omit<BankOptions, "today"> = { cacheDir, keepsContent, threads };
  const banks: B[] = [];
  for (const id of ids) {
    if (options.banks && !options.banks.includes(id)) continue;
    const compiler = new BankCompiler(join(contentDir, id), id, how);
    try {
      banks.push(finish(compiler, await compiler.compile(today)));
    } catch (error) {
      if (!(error instanceof CacheDamage)) throw error;
      compiler.forget();
      banks.push(finish(compiler, await compiler.compile(today)));
    } finally {
      compiler.close();
    }
  }
  return { banks, diagnostics: banks.flatMap((bank) => bank.diagnostics).sort(compareDiagnostics) };
}

function wholeBank(compiler: BankCompiler, { linked }: BankResult): Bank | null {
  if (!linked) return null;
  const { id, meta, landing, lessons, version } = linked;
  const items = linked.items.map((one) => JSON.parse(compiler.read(one)) as Item);
  const cases = linked.cases.map((one) => JSON.parse(compiler.read(one)) as Case);
  return { id, ...meta, landing, items, cases, lessons, version };
}

/**
 * Compiles the banks of a content folder into memory, items and all: reads, parses, checks and lints. Never throws for
 * what an author can cause. A broken item is left out, a bank without a usable `bank.mdx` has `bank: null`.
 */
export function compileContent(
  contentDir: string,
  options: CompileOptions = {},
): Promise<Compiled<CompiledBank>> {
  return compileEach(contentDir, options, true, (compiler, result) => ({
    id: result.id,
    bank: wholeBank(compiler, result),
    diagnostics: result.diagnostics,
  }));
}

/** What there is to say about banks, how much is in them, and what was looked at to know it. */
export interface CheckedContent
  extends Compiled<{ id: string; counts: ContentCounts; diagnostics: Diagnostic[] }> {
  seen: Seen;
  /** The last day on which it would be the same, where a finding begins to count on some day. */
  until?: string | undefined;
}

/** Says all that there is to say about the banks of a content folder, and how much is in them. Keeps no item in memory. */
export async function checkContent(
  contentDir: string,
  options: CompileOptions = {},
): Promise<CheckedContent> {
  const seen = createSeen();
  seeFolder(seen, resolve(contentDir));
  const untils: string[] = [];
  const keepsContent = options.cacheDir !== undefined;
  const checked = await compileEach(contentDir, options, keepsContent, (_, result) => {
    const { id, linked, diagnostics } = result;
    seen.folders.push(...result.seen.folders);
    seen.texts = seen.texts.concat(result.seen.texts);
    seen.pictures = seen.pictures.concat(result.seen.pictures);
    if (result.until !== undefined) untils.push(result.until);
    const kinds = linked?.items.map(({ item }) => item.kind) ?? [];
    const count = (...wanted: string[]) => kinds.filter((kind) => wanted.includes(kind)).length;
    const counts = {
      items: kinds.length,
      questions: count("question"),
      flashcards: count("flashcard", "cloze"),
      lessons: linked?.lessons.length ?? 0,
    };
    return { id, counts, diagnostics };
  });
  return { ...checked, seen, until: untils.sort()[0] };
}
