import { join } from "node:path";
import type { Bank } from "../bank";
import { type CompiledContent, compileContent } from "./compile-content";

/** The folder that holds the banks: `REHEARSE_CONTENT`, or `content` in the project. */
export function contentDir(): string {
  return process.env.REHEARSE_CONTENT || "content";
}

/** While pages are edited, a compilation is used for this long, so that one page view compiles once. */
const editingFreshMs = 300;

let current: { content: Promise<CompiledContent>; atMs: number } | undefined;

/** All banks, compiled. In production once for the process; in development again after every edit. */
export function loadCatalogue(): Promise<CompiledContent> {
  const isEditing = process.env.NODE_ENV === "development";
  const nowMs = Date.now();
  if (!current || (isEditing && nowMs - current.atMs > editingFreshMs)) {
    const cacheDir = join(process.cwd(), ".rehearse", "cache");
    current = { content: compileContent(contentDir(), { cacheDir }), atMs: nowMs };
  }
  return current.content;
}

/** The banks that can be studied. */
export async function listBanks(): Promise<Bank[]> {
  const { banks } = await loadCatalogue();
  return banks.flatMap(({ bank }) => (bank ? [bank] : []));
}

/** One bank by its id; undefined when there is none or it can't be used. */
export async function findBank(id: string): Promise<Bank | undefined> {
  return (await listBanks()).find((bank) => bank.id === id);
}
