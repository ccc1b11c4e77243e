import { readdir } from "node:fs/promises";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { createReport } from "../parse/report";

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

/** What to say about a content folder that is not there. */
export function missingContent(contentDir: string): Diagnostic[] {
  const report = createReport(contentDir);
  report.error(
    "content-missing",
    undefined,
    "There is no such content folder.",
    "Name a folder that holds one folder for each bank.",
  );
  return report.diagnostics;
}

/** The machine's date. */
export function dateToday(): string {
  return new Date().toISOString().slice(0, 10);
}
