import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { compareDiagnostics, type Diagnostic } from "@/lib/shared/diagnostic";
import { createReport } from "../parse/report";
import { type CompiledBank, compileBank } from "./compile-bank";

export interface CompileOptions {
  /** Ids of banks to compile; all when left out. */
  banks?: readonly string[];
  /** Where parsed files are kept between runs; nowhere when left out. */
  cacheDir?: string;
  /** Today as 2026-11-22; the machine's date when left out. */
  today?: string;
}

/** The banks of a content folder and everything that there is to say about them. */
export interface CompiledContent {
  banks: CompiledBank[];
  /** All diagnostics in order of file and place. */
  diagnostics: Diagnostic[];
}

/** Names of the bank folders in a content folder, in order. Gives undefined when there is no such folder. */
export async function listBankIds(contentDir: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(contentDir, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return undefined;
  }
}

/**
 * Compiles the banks of a content folder: reads, parses, checks and lints. Never throws for what an author can
 * cause. A broken item is left out, a bank without a usable `bank.mdx` has `bank: null`.
 */
export async function compileContent(
  contentDir: string,
  options: CompileOptions = {},
): Promise<CompiledContent> {
  const ids = await listBankIds(contentDir);
  if (!ids) {
    const report = createReport(contentDir);
    report.error(
      "content-missing",
      undefined,
      "There is no such content folder.",
      "Name a folder that holds one folder for each bank.",
    );
    return { banks: [], diagnostics: report.diagnostics };
  }
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const banks: CompiledBank[] = [];
  for (const id of ids) {
    if (options.banks && !options.banks.includes(id)) continue;
    banks.push(await compileBank(join(contentDir, id), id, today, options.cacheDir));
  }
  return { banks, diagnostics: banks.flatMap((bank) => bank.diagnostics).sort(compareDiagnostics) };
}
