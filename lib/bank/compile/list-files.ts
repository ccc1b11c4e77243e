import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "../parse/report";
import { entriesOf, type Seen, seeFolder } from "./seen";

/** The `.mdx` files of a bank by what they hold, as paths inside the bank's folder with forward slashes. */
export interface BankFiles {
  questions: string[];
  lessons: string[];
}

function walk(root: string, folder: string, makeReport: (file: string) => Report, seen: Seen): string[] {
  seeFolder(seen, join(root, folder));
  const found: string[] = [];
  for (const { name, kind } of entriesOf(join(root, folder))) {
    const path = `${folder}/${name}`;
    if (name.startsWith(".")) continue;
    if (kind === "folder") {
      for (const inner of walk(root, path, makeReport, seen)) found.push(inner);
    }
    // Links are not followed: a bank from a stranger must not reach outside of its folder.
    else if (kind === "file" && name.endsWith(".mdx")) found.push(path);
    else if (kind === "file" && /\.(md|markdown|mdx\.txt)$/i.test(name)) {
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

/** Lists a bank's files, and notes which folders it saw. Names that look like a mistake are reported. */
export async function listFiles(
  bankDir: string,
  makeReport: (file: string) => Report,
  seen: Seen,
): Promise<BankFiles> {
  seeFolder(seen, bankDir);
  const list = async (folder: string) =>
    (await hasFolder(bankDir, folder, makeReport(folder))) ? walk(bankDir, folder, makeReport, seen) : [];
  const [questions, lessons] = await Promise.all([list("questions"), list("lessons")]);
  return { questions, lessons };
}
