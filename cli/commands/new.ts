import { type ScaffoldKind, scaffoldKinds } from "@/lib/bank/scaffold/scaffold-item";
import { nearest } from "@/lib/shared/nearest";
import { type Arguments, type Command, contentOption } from "../command";
import type { Created } from "../create/created";
import { newBank } from "../create/new-bank";
import { newItem } from "../create/new-item";
import { newLesson } from "../create/new-lesson";
import { UsageError } from "../usage-error";

type Maker = (args: Arguments) => Created | Promise<Created>;

const makers: Record<string, Maker> = {
  bank: newBank,
  ...Object.fromEntries(
    scaffoldKinds.map((kind: ScaffoldKind) => [kind, (args: Arguments) => newItem(kind, args)]),
  ),
  lesson: newLesson,
};

/** Scaffolds valid files. Never overwrites anything. */
export const create: Command = {
  name: "new",
  summary: "Starts a bank, an item or a lesson with a valid file to fill in.",
  usage: `${Object.keys(makers).join("|")} …`,
  options: {
    ...contentOption,
    bank: { value: "BANK", help: "The bank to add to. May be left out where there is only one." },
    domain: {
      value: "DOMAIN",
      help: "The domain of the blueprint. Default: the file's, else the first one.",
    },
    file: {
      value: "FILE",
      help: "The item file to add to, such as questions/ethics.mdx. Default: one for each domain.",
    },
    id: { value: "ID", help: "The new item's id, or the new lesson's file name. Default: made up." },
    title: { value: "TITLE", help: "The title of a bank, a case or a lesson." },
  },
  notes: [
    "new bank ID [--title TITLE]",
    "new question|flashcard|cloze|short-answer --bank BANK [--domain DOMAIN] [--file FILE] [--id ID]",
    "new case --bank BANK [--title TITLE] [--domain DOMAIN] [--file FILE] [--id ID]",
    "new lesson --bank BANK --title TITLE [--domain DOMAIN] [--id ID]",
  ],
  async run(args, screen) {
    const [kind, ...words] = args.words;
    const { done, next } = await chooseMaker(kind)({ ...args, words });
    screen.out([done, ...next.map((line) => `  ${line}`), ""].join("\n"));
    return 0;
  },
};

function chooseMaker(kind: string | undefined): Maker {
  const kinds = Object.keys(makers);
  if (kind === undefined) throw new UsageError(`New what? There are: ${kinds.join(", ")}.`);
  const maker = Object.hasOwn(makers, kind) ? makers[kind] : undefined;
  if (maker) return maker;
  const meant = nearest(kind, kinds);
  throw new UsageError(
    `There is no new "${kind}". ${meant ? `Did you mean ${meant}?` : `There are: ${kinds.join(", ")}.`}`,
  );
}
