import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { bankReport, sharedRunLength } from "@/lib/bank/figures/bank-report";
import type { NamedText } from "@/lib/bank/figures/shared-runs";
import { type Arguments, type Command, contentOption } from "../command";
import { contentFolder, requireBank } from "../content-folder";
import { printBankReport } from "../print/bank-report";
import { UsageError } from "../usage-error";

/** Counts what banks hold, and what in them gives keys away. */
export const report: Command = {
  name: "report",
  summary: "Counts what banks hold, and what gives their keys away.",
  usage: "[BANK…] [--content DIR] [--against DIR] [--format pretty|json]",
  options: {
    ...contentOption,
    against: {
      value: "DIR",
      help: `Also looks for runs of ${sharedRunLength} words shared with the text files in DIR.`,
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
    const reports = content.banks.flatMap(({ bank, diagnostics }) =>
      bank ? [bankReport(bank, diagnostics, others)] : [],
    );
    screen.out(
      format === "json"
        ? `${JSON.stringify({ banks: reports }, null, 2)}\n`
        : reports.map(printBankReport).join("\n"),
    );
    return reports.length < content.banks.length ? 1 : 0;
  },
};

function readOthers({ options }: Arguments): NamedText[] {
  const folder = options.against;
  if (folder === undefined) return [];
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder ${folder}.`);
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}
