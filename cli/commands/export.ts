import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { exportBank } from "@/lib/interop/export/export-bank";
import { type Command, contentOption } from "../command";
import { contentFolder, nextCommand, requireBank } from "../content-folder";
import { chooseForeignFormat, chooseReport, formatIds } from "../interop/choose-format";
import { writeWhole } from "../interop/write-file";
import { printFidelity, printFidelityJson } from "../print/fidelity";
import { UsageError } from "../usage-error";

/** Writes a bank in a foreign format. */
export const exportFile: Command = {
  name: "export",
  summary: "Writes a bank for another program, and says what of each item it could not take along.",
  usage: "BANK --format FORMAT [--out FILE] [--content DIR]",
  options: {
    ...contentOption,
    format: { value: "FORMAT", help: `What to write: ${formatIds("write").join(", ")}.` },
    out: {
      value: "FILE",
      help: "The file to write. Default: standard output, with the report on standard error.",
    },
    report: { value: "REPORT", help: "pretty for people (the default), json for programs." },
  },
  notes: [
    "What was written is read back and compared: an item that the report calls kept comes back the same.",
    "Exit code: 0 all items were written, 1 some were left out, 2 bad usage.",
  ],
  async run(args, screen) {
    const [typed, ...others] = args.words;
    if (typed === undefined || others.length > 0)
      throw new UsageError("Export which bank? npm run bank -- export BANK --format FORMAT");
    if (args.options.format === undefined)
      throw new UsageError(
        `--format FORMAT says what to write. There are: ${formatIds("write").join(", ")}.`,
      );
    const format = chooseForeignFormat(args.options.format, "write");
    const report = chooseReport(args.options.report);
    const folder = contentFolder(args);
    const id = await requireBank(folder, typed);
    const { banks, diagnostics } = await compileContent(folder, { banks: [id] });
    const bank = banks[0]?.bank;
    if (!bank)
      throw new UsageError(`${id} can't be read. ${nextCommand(args, `check ${id}`)} says what to do.`);
    const made = await exportBank(bank, format, (path) => readPicture(join(folder, id, path)));
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    if (errors > 0)
      made.report.notes.push({
        fate: "left-out",
        rule: "bank-errors",
        message: `The bank has ${errors} errors; items with an error were left out.`,
        help: `${nextCommand(args, `check ${id}`)} says what to do.`,
      });
    const text =
      report === "json" ? printFidelityJson(made.report) : printFidelity(made.report, undefined, screen);
    const { out } = args.options;
    if (out === undefined) {
      screen.out(asText(made.bytes, format.title));
      screen.err(text);
    } else {
      writeWhole(out, made.bytes);
      screen.out(report === "json" ? text : `${text}Wrote ${out}.\n`);
    }
    return errors > 0 || made.report.items.some(({ fate }) => fate === "left-out") ? 1 : 0;
  },
};

function asText(bytes: Uint8Array, title: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${title} is not text. Give --out FILE.`);
  }
}

/** A picture of a compiled bank: it was found inside of the bank's folder then. */
function readPicture(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
