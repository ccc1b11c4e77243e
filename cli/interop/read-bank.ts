import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTextFile } from "@/lib/bank/compile/read-text-file";
import { parseBankFile } from "@/lib/bank/parse/bank-file";
import { createReport } from "@/lib/bank/parse/report";
import type { BankText } from "@/lib/interop/import/bank-text";
import { ledgerPath } from "@/lib/interop/import/ledger";
import type { ImportTarget } from "@/lib/interop/import/plan-import";
import type { Arguments } from "../command";
import { nextCommand } from "../content-folder";
import { UsageError } from "../usage-error";

/** The `.mdx` files below a folder of the bank. Links are not followed. */
export function textsBelow(bankDir: string, folder: string): BankText[] {
  const root = join(bankDir, folder);
  if (!lstatSync(root, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(root, { withFileTypes: true }).flatMap((entry): BankText[] => {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith(".")) return [];
    if (entry.isDirectory()) return textsBelow(bankDir, path);
    // As it is, with its line ends and its mark: what is not touched stays the same to the byte.
    return entry.isFile() && entry.name.endsWith(".mdx")
      ? [{ path, text: readFileSync(join(bankDir, path), "utf8") }]
      : [];
  });
}

/**
 * A bank as an import needs it.
 * @throws UsageError when its bank.mdx can't be read
 */
export function readImportTarget(args: Arguments, bankDir: string, id: string): ImportTarget {
  const file = join(bankDir, "bank.mdx");
  const text = readTextFile(file, createReport(file));
  const meta = text === undefined ? undefined : parseBankFile(text, file).meta;
  if (!meta)
    throw new UsageError(
      `${file} is missing or broken. ${nextCommand(args, `check ${id}`)} says what to do.`,
    );
  const ledger = join(bankDir, ledgerPath);
  return {
    meta,
    files: [...textsBelow(bankDir, "questions"), ...textsBelow(bankDir, "drafts")],
    ledger: existsSync(ledger) ? readFileSync(ledger, "utf8") : undefined,
  };
}
