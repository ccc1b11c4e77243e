import { join, posix } from "node:path";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { idPattern } from "../item";
import { parseBankFile } from "../parse/bank-file";
import { createReport } from "../parse/report";
import type { DraftBank } from "./draft-bank";
import { readTextFile } from "./read-text-file";
import { type Seen, settledMark, textHash } from "./seen";

/** Reads `bank.mdx`; undefined when it is missing or unusable, which is reported. */
export function readBankFile(
  bankDir: string,
  id: string,
  file: string,
  diagnostics: Diagnostic[],
  seen: Seen,
): DraftBank | undefined {
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
  const path = join(bankDir, "bank.mdx");
  const mark = settledMark(path);
  const text = readTextFile(path, report);
  seen.texts.push([path, mark, text === undefined ? "" : textHash(text)]);
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
    groups: [],
    cases: [],
    lessons: [],
    diagnostics,
  };
}

/** The lessons whose file's name can be an address. The others are reported. */
export function checkLessonNames(
  paths: readonly string[],
  shown: string,
  diagnostics: Diagnostic[],
): string[] {
  const slugs = new Set<string>();
  return paths.filter((path) => {
    const slug = posix.basename(path, ".mdx");
    if (!idPattern.test(slug) || slugs.has(slug)) {
      createReport(posix.join(shown, path), diagnostics).error(
        "lesson-name",
        undefined,
        `The file's name can't be a lesson's address: "${slug}" is ${slugs.has(slug) ? "taken" : "not kebab-case"}.`,
        "Rename the file: small letters, digits and single hyphens, each name once.",
      );
      return false;
    }
    slugs.add(slug);
    return true;
  });
}
