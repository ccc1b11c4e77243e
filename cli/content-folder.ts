import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { listBankIds } from "@/lib/bank/compile/list-banks";
import { nearest } from "@/lib/shared/nearest";
import type { Arguments } from "./command";
import { UsageError } from "./usage-error";

/**
 * The folder with the banks, as the user typed it: `--content`, else REHEARSE_CONTENT, else `content`.
 * @throws UsageError when it is not a folder
 */
export function contentFolder({ options }: Arguments): string {
  const folder = options.content ?? (process.env.REHEARSE_CONTENT || "content");
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new UsageError(`There is no folder ${folder}. --content DIR names the folder that holds the banks.`);
}

/**
 * The bank that was meant. A path to its folder does as well, because that is what a shell completes.
 * @throws UsageError when there is no such bank; lists those that there are
 */
export async function requireBank(folder: string, typed: string): Promise<string> {
  const banks = (await listBankIds(folder)) ?? [];
  const id = resolve(dirname(typed)) === resolve(folder) ? basename(typed) : typed;
  if (banks.includes(id)) return id;
  const meant = nearest(id, banks);
  const listed =
    banks.length === 0 ? "There are no banks in it." : `The banks there are: ${banks.join(", ")}.`;
  throw new UsageError(
    `There is no bank "${typed}" in ${folder}.${meant ? ` Did you mean ${meant}?` : ""} ${listed}`,
  );
}

/** A command to type next, on the same content folder. */
export function nextCommand({ options }: Arguments, words: string): string {
  return `npm run bank -- ${words}${options.content ? ` --content ${options.content}` : ""}`;
}
