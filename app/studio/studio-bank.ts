import { contentDir, findBank, listDiagnostics } from "@/lib/bank/compile/catalogue";
import { type ItemRow, listItemRows } from "@/lib/bank/edit/item-rows";
import { draftFolder } from "@/lib/bank/edit/let-in-draft";
import type { StudioBank, StudioRow } from "@/lib/bank/edit/studio-bank";
import { contentFolder } from "@/lib/server/content-folders";
import type { Diagnostic } from "@/lib/shared/diagnostic";

/** What the studio's screens know of a bank; undefined when there is no such bank, or its sheet is broken. */
export async function findStudioBank(id: string): Promise<StudioBank | undefined> {
  const bank = await findBank(id);
  if (!bank) return undefined;
  const { title, language, domains, sources, competencies, forbidden } = bank;
  const canWrite = await contentFolder(contentDir()).canWrite();
  return { id, title, language, domains, sources, competencies, forbidden, canWrite };
}

/** All items of a bank's files, sound or not, with how much there is to say of each. Drafts come last. */
export async function listStudioRows(bank: string): Promise<StudioRow[]> {
  const folder = contentFolder(contentDir());
  const files = await folder.files(bank);
  const rows: ItemRow[] = [];
  const below = (start: string) => files.filter((path) => path.startsWith(start));
  for (const path of [...below("questions/"), ...below(draftFolder)]) {
    const file = await folder.read(bank, path);
    if (file) rows.push(...listItemRows(path, file.text));
  }
  const byFile = new Map<string, Diagnostic[]>();
  for (const one of await listDiagnostics(bank)) {
    const path = one.file.replaceAll("\\", "/").split(`/${bank}/`).at(-1) ?? "";
    byFile.set(path, [...(byFile.get(path) ?? []), one]);
  }
  return rows.map((row) => {
    const mine = (byFile.get(row.file) ?? []).filter(({ line }) => line >= row.line && line <= row.lastLine);
    const errors = mine.filter(({ severity }) => severity === "error").length;
    return { ...row, errors, warnings: mine.length - errors };
  });
}
