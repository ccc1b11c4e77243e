import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lessonTemplate } from "@/lib/bank/scaffold/lesson-template";
import type { Arguments } from "../command";
import { nextCommand } from "../content-folder";
import { openBank, requireDomain } from "../open-bank";
import { UsageError } from "../usage-error";
import type { Created } from "./created";
import { refuseOthers } from "./refuse";
import { requireId, toId } from "./require-id";

/** `new lesson --title TITLE`: a page of the study guide. */
export async function newLesson(args: Arguments): Promise<Created> {
  const { title, id, domain } = args.options;
  refuseOthers(args, ["bank", "title", "domain", "id"]);
  if (!title) throw new UsageError('A new lesson needs a title: --title "Boundaries"');
  const bank = await openBank(args);
  const slug = requireId(id ?? toId(title));
  const file = join(bank.folder, "lessons", `${slug}.mdx`);
  if (existsSync(file)) throw new UsageError(`${file} is already there. Choose another name with --id.`);
  mkdirSync(dirname(file), { recursive: true });
  const text = lessonTemplate({ title, domain: requireDomain(bank, domain ?? bank.domains[0] ?? "") });
  writeFileSync(file, text, { flag: "wx" });
  return {
    done: `Wrote ${file}.`,
    next: [
      "Open it and write your own words over those that are there.",
      `Then check it: ${nextCommand(args, `check ${bank.id}`)}`,
    ],
  };
}
