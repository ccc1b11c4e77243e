import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bankTemplate } from "@/lib/bank/scaffold/bank-template";
import type { Arguments } from "../command";
import { contentFolder, nextCommand } from "../content-folder";
import { UsageError } from "../usage-error";
import type { Created } from "./created";
import { refuseOthers } from "./refuse";
import { requireId } from "./require-id";

/** `new bank ID [--title TITLE]`: a folder with a bank.mdx. */
export function newBank(args: Arguments): Created {
  const [typed, ...words] = args.words;
  if (typed === undefined) throw new UsageError("A new bank needs an id: npm run bank -- new bank my-exam");
  refuseOthers({ ...args, words }, ["title"]);
  const id = requireId(typed);
  const folder = join(contentFolder(args), id);
  if (existsSync(folder)) throw new UsageError(`${folder} is already there. Choose another id.`);
  for (const name of ["questions", "lessons"]) mkdirSync(join(folder, name), { recursive: true });
  const file = join(folder, "bank.mdx");
  writeFileSync(file, bankTemplate({ title: args.options.title ?? titleFrom(id) }), { flag: "wx" });
  return {
    done: `Wrote ${file}.`,
    next: [
      "Open it and write down the exam's domains and their weights.",
      `Then add a question: ${nextCommand(args, `new question --bank ${id}`)}`,
    ],
  };
}

/** "my-exam" becomes "My exam". */
function titleFrom(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
