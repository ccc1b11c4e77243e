import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "../parse/report";

/** The `.mdx` files of a bank by what they hold, as paths inside the bank's folder with forward slashes. */
export interface BankFiles {
  questions: string[];
  lessons: string[];
}

async function walk(root: string, folder: string, makeReport: (file: string) => Report): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) found.push(...(await walk(root, path, makeReport)));
    // Links are not followed: a bank from a stranger must not reach outside of its folder.
    else if (entry.isFile() && entry.name.endsWith(".mdx")) found.push(path);
    else if (entry.isFile() && /\.(md|markdown|mdx\.txt)$/i.test(entry.name)) {
      makeReport(path).warning(
        "ignored-file",
        undefined,
        "The file is not read, because its name does not end in .mdx.",
        "Rename it if it holds items.",
      );
    }
  }
  return found;
}

/** Whether a bank has a folder of this name. One that is a link or a file is reported, since authors would miss its items. */
async function hasFolder(root: string, folder: string, report: Report): Promise<boolean> {
  const found = await lstat(join(root, folder)).catch(() => undefined);
  if (found && !found.isDirectory()) {
    report.error(
      "not-a-folder",
      undefined,
      `"${folder}" is not a folder.`,
      "Make it a folder of .mdx files. Links are not followed.",
    );
  }
  return found?.isDirectory() ?? false;
}

/** Lists a bank's files. Names that look like a mistake are reported. */
export async function listFiles(bankDir: string, makeReport: (file: string) => Report): Promise<BankFiles> {
  const list = async (folder: string) =>
    (await hasFolder(bankDir, folder, makeReport(folder))) ? walk(bankDir, folder, makeReport) : [];
  const [questions, lessons] = await Promise.all([list("questions"), list("lessons")]);
  return { questions, lessons };
}
