import { compareDiagnostics, type Diagnostic } from "@/lib/shared/diagnostic";
import { parseBankFile } from "../parse/bank-file";
import { parseItemFile } from "../parse/item-file";
import { parseLessonFile } from "../parse/lesson-file";

/**
 * What is wrong with a file of a bank while it is being written, by itself: what depends on other files is for `bank check`.
 * @param path from the bank's folder; says what kind of file it is
 * @param onlyDomain the domain of items that name none, where the bank has a single one
 */
export function inspectFile(path: string, text: string, onlyDomain?: string): Diagnostic[] {
  const clean = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const { diagnostics } =
    path === "bank.mdx"
      ? parseBankFile(clean, path)
      : path.startsWith("lessons/")
        ? parseLessonFile(clean, path)
        : parseItemFile(clean, path, onlyDomain);
  return [...diagnostics].sort(compareDiagnostics);
}
