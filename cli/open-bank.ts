import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listBankIds } from "@/lib/bank/compile/list-banks";
import { readTextFile } from "@/lib/bank/compile/read-text-file";
import { parseBankFile } from "@/lib/bank/parse/bank-file";
import { createReport } from "@/lib/bank/parse/report";
import { nearest } from "@/lib/shared/nearest";
import type { Arguments } from "./command";
import { contentFolder, nextCommand, requireBank } from "./content-folder";
import { UsageError } from "./usage-error";

/** What `new` needs to know of a bank, also of one with broken items. */
export interface OpenBank {
  id: string;
  folder: string;
  /** Ids of the blueprint's domains. */
  domains: string[];
  /** Every id that is written anywhere in the bank's items. */
  itemIds: Set<string>;
}

/**
 * Opens the bank that `--bank` names, or the only one that there is.
 * @throws UsageError when it is not clear which, or its bank.mdx can't be read
 */
export async function openBank(args: Arguments): Promise<OpenBank> {
  const content = contentFolder(args);
  const banks = (await listBankIds(content)) ?? [];
  const typed = args.options.bank ?? (banks.length === 1 ? banks[0] : undefined);
  if (typed === undefined) {
    throw new UsageError(
      `--bank BANK says which bank. The banks there are: ${banks.join(", ") || "none yet"}.`,
    );
  }
  const id = await requireBank(content, typed);
  const folder = join(content, id);
  const file = join(folder, "bank.mdx");
  const text = readTextFile(file, createReport(file));
  const meta = text === undefined ? undefined : parseBankFile(text, file).meta;
  if (!meta) {
    throw new UsageError(
      `${file} is missing or broken. ${nextCommand(args, `check ${id}`)} says what to do.`,
    );
  }
  return {
    id,
    folder,
    domains: meta.domains.map((domain) => domain.id),
    itemIds: idsIn(join(folder, "questions")),
  };
}

/**
 * The domain that was meant.
 * @throws UsageError when the blueprint has none of that name
 */
export function requireDomain({ domains, id }: OpenBank, typed: string): string {
  if (domains.includes(typed)) return typed;
  const meant = nearest(typed, domains);
  throw new UsageError(
    `${id} has no domain "${typed}".${meant ? ` Did you mean ${meant}?` : ""} Its domains are: ${domains.join(", ")}.`,
  );
}

function idsIn(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set();
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".mdx"))
    .map((path) => readFileSync(join(folder, path), "utf8"));
  // Read from the text rather than from parsed items: an item that is broken today still owns its id.
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\sid\s*=\s*["']([^"']+)["']/g)].map(([, id]) => id ?? "")),
  );
}
