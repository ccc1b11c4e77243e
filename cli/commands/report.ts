import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Bank } from "@/lib/bank/bank";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { bankFigures } from "@/lib/bank/figures/bank-figures";
import { itemText } from "@/lib/bank/figures/item-text";
import { findSharedRuns, type NamedText, type SharedRun } from "@/lib/bank/figures/shared-runs";
import { type Arguments, type Command, contentOption } from "../command";
import { contentFolder, requireBank } from "../content-folder";
import { printFigures } from "../print/figures";
import { UsageError } from "../usage-error";

const runLength = 8;

/** Counts what banks hold, and what in them gives keys away. */
export const report: Command = {
  name: "report",
  summary: "Counts what banks hold, and what gives their keys away.",
  usage: "[BANK…] [--content DIR] [--against DIR] [--format pretty|json]",
  options: {
    ...contentOption,
    against: {
      value: "DIR",
      help: `Also looks for runs of ${runLength} words shared with the text files in DIR.`,
    },
    format: { value: "FORMAT", help: "pretty for people (the default) or json for programs." },
  },
  async run(args, screen) {
    const { format = "pretty" } = args.options;
    if (format !== "pretty" && format !== "json")
      throw new UsageError(`There is no format "${format}". There are: pretty, json.`);
    const folder = contentFolder(args);
    const banks = await Promise.all(args.words.map((word) => requireBank(folder, word)));
    const content = await compileContent(folder, banks.length > 0 ? { banks } : {});
    const others = readOthers(args);
    const reports = content.banks.flatMap(({ bank }) =>
      bank ? [{ id: bank.id, ...bankFigures(bank), sharedRuns: sharedRuns(bank, others) }] : [],
    );
    screen.out(
      format === "json"
        ? `${JSON.stringify({ banks: reports }, null, 2)}\n`
        : reports.map(printFigures).join("\n"),
    );
    return reports.length < content.banks.length ? 1 : 0;
  },
};

function sharedRuns(bank: Bank, others: NamedText[]): SharedRun[] {
  const items = bank.items.map((item) => ({ name: item.id, text: itemText(item) }));
  return findSharedRuns([...items, ...others], runLength).filter(
    ({ first }) => !others.some(({ name }) => name === first),
  );
}

function readOthers({ options }: Arguments): NamedText[] {
  const folder = options.against;
  if (folder === undefined) return [];
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder ${folder}.`);
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}
