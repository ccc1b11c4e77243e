import { createHash } from "node:crypto";
import { join, posix, resolve } from "node:path";
import { compareDiagnostics, type Diagnostic } from "@/lib/shared/diagnostic";
import type { Bank, Lesson } from "../bank";
import { idPattern } from "../item";
import { lintBank } from "../lint/lint-bank";
import { checkReferences } from "../lint/references";
import { parseBankFile } from "../parse/bank-file";
import { parseItemFile } from "../parse/item-file";
import { parseLessonFile } from "../parse/lesson-file";
import { createReport } from "../parse/report";
import { openParseCache, type ParseCache } from "./cache";
import type { DraftBank } from "./draft-bank";
import { checkImages } from "./images";
import { listFiles } from "./list-files";
import { readTextFile } from "./read-text-file";

/** One bank after compilation. `bank` is null when `bank.mdx` is missing or unusable. */
export interface CompiledBank {
  id: string;
  bank: Bank | null;
  diagnostics: Diagnostic[];
}

async function readBankFile(
  bankDir: string,
  id: string,
  file: string,
  diagnostics: Diagnostic[],
): Promise<DraftBank | undefined> {
  const report = createReport(file, diagnostics);
  if (!idPattern.test(id)) {
    report.error(
      "bank-id",
      undefined,
      `The folder's name "${id}" can't be a bank's id.`,
      "Rename the folder: small letters, digits and single hyphens.",
    );
    return undefined;
  }
  const text = await readTextFile(join(bankDir, "bank.mdx"), report);
  if (text === undefined) return undefined;
  const parsed = parseBankFile(text, file);
  diagnostics.push(...parsed.diagnostics);
  if (!parsed.meta) return undefined;
  return {
    id,
    meta: parsed.meta,
    landing: parsed.landing,
    landingImages: parsed.images,
    file,
    items: [],
    cases: [],
    lessons: [],
    diagnostics,
  };
}

async function readItems(
  draft: DraftBank,
  bankDir: string,
  shownDir: string,
  files: string[],
  cache: ParseCache,
): Promise<void> {
  const [only, ...others] = draft.meta.domains;
  const fallbackDomain = others.length === 0 ? only?.id : undefined;
  for (const path of files) {
    const file = posix.join(shownDir, path);
    const text = await readTextFile(join(bankDir, path), createReport(file, draft.diagnostics));
    if (text === undefined) continue;
    const parsed = cache.take(`${file}\0${fallbackDomain ?? ""}`, text, () =>
      parseItemFile(text, file, fallbackDomain),
    );
    draft.diagnostics.push(...parsed.diagnostics);
    draft.items.push(...parsed.items.map((one) => ({ ...one, file })));
    draft.cases.push(...parsed.cases.map((one) => ({ ...one, file })));
  }
}

async function readLessons(
  draft: DraftBank,
  bankDir: string,
  shownDir: string,
  files: string[],
  cache: ParseCache,
): Promise<void> {
  const slugs = new Set<string>();
  for (const path of files) {
    const file = posix.join(shownDir, path);
    const report = createReport(file, draft.diagnostics);
    const slug = posix.basename(path, ".mdx");
    if (!idPattern.test(slug) || slugs.has(slug)) {
      report.error(
        "lesson-name",
        undefined,
        `The file's name can't be a lesson's address: "${slug}" is ${slugs.has(slug) ? "taken" : "not kebab-case"}.`,
        "Rename the file: small letters, digits and single hyphens, each name once.",
      );
      continue;
    }
    slugs.add(slug);
    const text = await readTextFile(join(bankDir, path), report);
    if (text === undefined) continue;
    const parsed = cache.take(file, text, () => parseLessonFile(text, file));
    draft.diagnostics.push(...parsed.diagnostics);
    draft.lessons.push({ ...parsed, file, slug });
  }
}

/** Lessons in the order that the author gave, then by title. */
function orderLessons(draft: DraftBank): Lesson[] {
  return draft.lessons
    .flatMap(({ meta, slug, body }) => (meta ? [{ ...meta, slug, body }] : []))
    .sort((a, b) => (a.order ?? 1e9) - (b.order ?? 1e9) || (a.title < b.title ? -1 : 1));
}

/**
 * Compiles one bank's folder.
 * @param shownDir the folder as the user would type it; diagnostics name files below it.
 */
export async function compileBank(
  shownDir: string,
  id: string,
  today: string,
  cacheDir?: string,
): Promise<CompiledBank> {
  const bankDir = resolve(shownDir);
  const shown = shownDir.split("\\").join("/");
  const diagnostics: Diagnostic[] = [];
  const draft = await readBankFile(bankDir, id, posix.join(shown, "bank.mdx"), diagnostics);
  if (!draft) return { id, bank: null, diagnostics };
  const files = await listFiles(bankDir, (file) => createReport(posix.join(shown, file), diagnostics));
  const cache = await openParseCache(cacheDir, bankDir);
  await readItems(draft, bankDir, shown, files.questions, cache);
  await readLessons(draft, bankDir, shown, files.lessons, cache);
  // Saved before pictures are filled in, so that the cache holds what the text alone gave.
  await cache.save();
  checkReferences(draft);
  await checkImages(draft, bankDir);
  lintBank(draft, today);
  diagnostics.sort(compareDiagnostics);
  const content = {
    id,
    ...draft.meta,
    landing: draft.landing,
    items: draft.items.map(({ item }) => item),
    cases: draft.cases.map((one) => one.case),
    lessons: orderLessons(draft),
  };
  const version = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12);
  return { id, bank: { ...content, version }, diagnostics };
}
