import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { formats } from "@/lib/interop/formats";
import { planImport } from "@/lib/interop/import/plan-import";
import { limits } from "@/lib/interop/limits";
import { readSource } from "@/lib/interop/read-source";
import { type Arguments, type Command, contentOption } from "../command";
import { contentFolder } from "../content-folder";
import { chooseForeignFormat, chooseReport, formatIds } from "../interop/choose-format";
import { readImportTarget } from "../interop/read-bank";
import { writePlanned } from "../interop/write-file";
import { openBank, requireDomain } from "../open-bank";
import { printChanges, printFidelity, printFidelityJson } from "../print/fidelity";
import { printJson } from "../print/json";
import { printPretty } from "../print/pretty";
import { UsageError } from "../usage-error";

/** Brings a foreign file into a bank. */
export const importFile: Command = {
  name: "import",
  summary: "Brings questions of another program into a bank, and says what of each it kept.",
  usage: "FILE --bank BANK [--format FORMAT] [--dry-run] [--domain DOMAIN] [--overwrite] [--content DIR]",
  options: {
    ...contentOption,
    bank: { value: "BANK", help: "The bank to bring them into. May be left out where there is only one." },
    format: {
      value: "FORMAT",
      help: `What the file is: ${formatIds("read").join(", ")}. Default: told by its content.`,
    },
    "dry-run": { help: "Says what it would do, and writes nothing." },
    domain: { value: "DOMAIN", help: "The domain of new items that name none. Default: the bank's first." },
    source: { value: "NAME", help: "Names where the file comes from. Default: made of the file's name." },
    overwrite: { help: "Takes the source's text also where the bank's was edited by hand." },
    report: { value: "REPORT", help: "pretty for people (the default), json for programs." },
  },
  notes: [
    "Importing the same source again updates what it brought; what was edited in the bank stays.",
    "Items without a key go to drafts/ in the bank's folder, which is never asked.",
    "Exit code: 0 all is in the bank, 1 the file was refused or items were left out, 2 bad usage.",
  ],
  async run(args, screen) {
    const [file, ...others] = args.words;
    if (file === undefined)
      throw new UsageError("Import which file? npm run bank -- import FILE --bank BANK");
    if (others.length > 0)
      throw new UsageError(`"${others[0]}" is one word too many. Import one file at a time.`);
    const { format: typed, domain, source } = args.options;
    const report = chooseReport(args.options.report);
    if (typed !== undefined) chooseForeignFormat(typed, "read");
    const bank = await openBank(args);
    if (domain !== undefined) requireDomain(bank, domain);
    const result = await readSource({ name: basename(file), bytes: readForeign(file) }, formats, typed);
    if (result.refused) {
      const diagnostics = [{ ...result.refused, file }];
      screen.out(
        report === "json"
          ? printJson({ folder: "", banks: [], diagnostics })
          : printPretty({ folder: "", banks: [], diagnostics }, screen),
      );
      return 1;
    }
    const bankDir = join(contentFolder(args), bank.id);
    const plan = planImport(
      result.reading,
      result.format,
      basename(file),
      readImportTarget(args, bankDir, bank.id),
      {
        ...(domain === undefined ? {} : { domain }),
        ...(source === undefined ? {} : { source }),
        overwrite: isOn(args, "overwrite"),
      },
    );
    const isDry = isOn(args, "dry-run");
    if (!isDry) writePlanned(bankDir, plan.files);
    screen.out(
      report === "json"
        ? printFidelityJson(plan.report, { ...plan, isDry })
        : printFidelity(plan.report, plan.changes, screen) + printChanges(plan, isDry),
    );
    return plan.report.items.some(({ fate }) => fate === "left-out") ? 1 : 0;
  },
};

const isOn = ({ options }: Arguments, name: string) => options[name] !== undefined;

/**
 * The bytes of a file. One that is larger than is read is cut off behind the limit, so that reading it says so.
 * @throws UsageError when it is not there
 */
function readForeign(file: string): Uint8Array {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UsageError(`There is no file ${file}.`);
  return found.size > limits.fileBytes ? new Uint8Array(limits.fileBytes + 1) : readFileSync(file);
}
