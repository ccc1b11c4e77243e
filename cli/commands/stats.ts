import { readFileSync, statSync } from "node:fs";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { analyseResponses } from "@/lib/responses/analyse-responses";
import { toResponseItem } from "@/lib/responses/asked-bank";
import { nearest } from "@/lib/shared/nearest";
import { type Command, contentOption } from "../command";
import { contentFolder, nextCommand, requireBank } from "../content-folder";
import { printStats, printStatsCsv, printStatsJson } from "../print/stats";
import { UsageError } from "../usage-error";

const formats = { pretty: printStats, json: printStatsJson, csv: printStatsCsv };

/** Analyses learners' answers. */
export const stats: Command = {
  name: "stats",
  summary: "Says from learners' answers which questions work, and which keys may be wrong.",
  usage: "BANK FILE… [--format pretty|json|csv] [--content DIR]",
  options: {
    ...contentOption,
    attempts: { value: "FILE", help: "A file of answers; the same as naming it after the bank." },
    format: {
      value: "FORMAT",
      help: "pretty for people (the default), json for programs, csv for spreadsheets.",
    },
  },
  notes: [
    "A file is a learner's exported record, a file of responses for an instructor, or a CSV. See docs/item-analysis.md.",
    "Exit code: 0 all files were read, 1 a file was refused, 2 bad usage.",
  ],
  async run(args, screen) {
    const [typed, ...words] = args.words;
    const { attempts, format = "pretty" } = args.options;
    if (typed === undefined) throw new UsageError("Answers to which bank? npm run bank -- stats BANK FILE…");
    const paths = [...(attempts === undefined ? [] : [attempts]), ...words];
    if (paths.length === 0) throw new UsageError(`Which answers? npm run bank -- stats ${typed} FILE…`);
    const print = chooseFormat(format);
    const folder = contentFolder(args);
    const id = await requireBank(folder, typed);
    const files = paths.map((path) => ({ name: path, bytes: readFile(path) }));
    const { banks } = await compileContent(folder, { banks: [id] });
    const bank = banks[0]?.bank;
    if (!bank)
      throw new UsageError(`${id} can't be read. ${nextCommand(args, `check ${id}`)} says what to do.`);
    const items = bank.items.flatMap((item) => toResponseItem(item) ?? []);
    const report = analyseResponses(files, { id, items });
    screen.out(print(report, items, screen));
    if (format === "csv")
      for (const { file, line, message } of report.diagnostics) screen.err(`${file}:${line} ${message}\n`);
    return report.diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
  },
};

function chooseFormat(name: string) {
  if (Object.hasOwn(formats, name)) return formats[name as keyof typeof formats];
  const names = Object.keys(formats);
  const meant = nearest(name, names);
  throw new UsageError(
    `There is no format "${name}". ${meant ? `Did you mean ${meant}?` : `There are: ${names.join(", ")}.`}`,
  );
}

/** @throws UsageError when it is not there */
function readFile(path: string): Uint8Array {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no file ${path}.`);
  return readFileSync(path);
}
