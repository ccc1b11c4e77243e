import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { addToItemFile, fileDomain } from "@/lib/bank/scaffold/add-to-item-file";
import type { ScaffoldKind } from "@/lib/bank/scaffold/scaffold-item";
import type { Arguments } from "../command";
import { nextCommand } from "../content-folder";
import { type OpenBank, openBank, requireDomain } from "../open-bank";
import { UsageError } from "../usage-error";
import type { Created } from "./created";
import { refuseOthers } from "./refuse";
import { requireId } from "./require-id";

/** `new question`, `flashcard`, `cloze`, `short-answer`, `case`: an item at the end of a file, which may be a new one. */
export async function newItem(kind: ScaffoldKind, args: Arguments): Promise<Created> {
  const { options } = args;
  refuseOthers(args, ["bank", "domain", "file", "id", ...(kind === "case" ? ["title"] : [])]);
  const bank = await openBank(args);
  const asked = options.domain === undefined ? undefined : requireDomain(bank, options.domain);
  const file = join(
    bank.folder,
    options.file ? fileInBank(options.file) : `questions/${asked ?? bank.domains[0]}.mdx`,
  );
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  const inFile = before === undefined ? undefined : fileDomain(before);
  const domain = asked ?? inFile ?? bank.domains[0] ?? "";
  const id = options.id === undefined ? freeId(bank, `${domain}-${kind}`) : unusedId(bank, options.id);

  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, addToItemFile(before, kind, { id, domain, title: options.title }));
  return {
    done: `${before === undefined ? "Wrote" : "Added to"} ${file}: ${kind} "${id}".`,
    next: [
      "Open it and write your own words over those that are there.",
      ...(options.id === undefined
        ? ["Give it an id that says what it is about: once published, an id never changes."]
        : []),
      `Then check it: ${nextCommand(args, `check ${bank.id}`)}`,
    ],
  };
}

/** The path inside the bank: `ethics`, `ethics.mdx` and `questions/ethics.mdx` mean the same. */
function fileInBank(typed: string): string {
  const path = normalize(typed.endsWith(".mdx") ? typed : `${typed}.mdx`);
  const inside = path.startsWith(`questions${sep}`) ? path : normalize(join("questions", path));
  if (inside.startsWith(`questions${sep}`) && !typed.startsWith(sep)) return inside;
  throw new UsageError(
    `--file ${typed} leads out of the bank's questions. Give a path such as questions/ethics.mdx.`,
  );
}

function unusedId(bank: OpenBank, typed: string): string {
  const id = requireId(typed);
  if (!bank.itemIds.has(id)) return id;
  throw new UsageError(`${bank.id} already has an item "${id}". Ids are unique in a bank: choose another.`);
}

function freeId(bank: OpenBank, base: string): string {
  let number = 1;
  // A case takes its own id and, for its question, that id with a number.
  while (bank.itemIds.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
