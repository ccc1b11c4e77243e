import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { readAnkiReviews } from "@/lib/interop/anki/read-reviews";
import { reviewEvents } from "@/lib/interop/anki/review-events";
import { findImported } from "@/lib/interop/import/find-imported";
import { ledgerPath, parseLedger } from "@/lib/interop/import/ledger";
import { limits } from "@/lib/interop/limits";
import { Refused } from "@/lib/interop/refused";
import { exportRecord } from "@/lib/record/export-record";
import { type Command, contentOption } from "../command";
import { contentFolder, nextCommand } from "../content-folder";
import { writeWhole } from "../interop/write-file";
import { openBank } from "../open-bank";
import { printPretty } from "../print/pretty";
import { UsageError } from "../usage-error";

/** Makes a record of the reviews in a package of Anki. */
export const reviews: Command = {
  name: "reviews",
  summary: "Makes a record of the reviews in an Anki package, for Settings to import.",
  usage: "FILE --bank BANK --out FILE [--content DIR]",
  options: {
    ...contentOption,
    bank: {
      value: "BANK",
      help: "The bank that the package was imported into. May be left out where there is only one.",
    },
    out: { value: "FILE", help: "The record to write. It must not be there yet." },
  },
  notes: [
    "In Anki: File → Export, with scheduling information. Import the deck into the bank first.",
    "Each review has the same id every time: importing a newer record adds what is new.",
    "Days are those of this machine's time zone: Anki keeps none.",
    "Exit code: 0 a record was written, 1 the file was refused or holds no review of the bank, 2 bad usage.",
  ],
  async run(args, screen) {
    const [file, ...others] = args.words;
    const { out } = args.options;
    if (file === undefined)
      throw new UsageError("Reviews of which file? npm run bank -- reviews FILE --bank BANK --out FILE");
    if (others.length > 0)
      throw new UsageError(`"${others[0]}" is one word too many. Read one file at a time.`);
    if (out === undefined) throw new UsageError("--out FILE says where to write the record.");
    if (existsSync(out)) throw new UsageError(`${out} is there already. Nothing was written.`);
    const open = await openBank(args);
    const { banks } = await compileContent(contentFolder(args), { banks: [open.id] });
    const bank = banks[0]?.bank;
    if (!bank)
      throw new UsageError(
        `${open.id} can't be read. ${nextCommand(args, `check ${open.id}`)} says what to do.`,
      );
    try {
      const read = readAnkiReviews({ name: basename(file), bytes: readPackage(file) });
      const events = reviewEvents(read, {
        bank: bank.id,
        itemOf: findImported(readLedger(open.folder), bank.items),
        zoneMinutes: (timeMs) => -new Date(timeMs).getTimezoneOffset(),
      });
      const left = read.length - events.length;
      const rest = left > 0 ? ` ${left} of cards that it does not have are left out.` : "";
      if (events.length === 0) {
        screen.err(
          `${file} has ${read.length} reviews, none of an item of ${bank.id}. Nothing was written.\n`,
        );
        return 1;
      }
      writeWhole(out, exportRecord(events, Date.now()));
      const items = new Set(events.map(({ item }) => item)).size;
      screen.out(
        `${bank.id}: ${events.length} reviews of ${items} ${items === 1 ? "item" : "items"}.${rest}\n`,
      );
      screen.out(`Wrote ${out}. In Rehearse: Settings, Your record, Import.\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      screen.out(printPretty({ folder: "", banks: [], diagnostics: [error.toDiagnostic(file)] }, screen));
      return 1;
    }
  },
};

function readLedger(bankDir: string) {
  const path = join(bankDir, ledgerPath);
  return existsSync(path) ? parseLedger(readFileSync(path, "utf8")) : undefined;
}

/** @throws UsageError when it is not there. @throws Refused when it is too large */
function readPackage(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UsageError(`There is no file ${path}.`);
  if (found.size > limits.fileBytes)
    throw new Refused(
      "file-too-large",
      `The file has ${Math.round(found.size / 1e6)} MB; at most ${limits.fileBytes / 1e6} MB are read.`,
      "Export one deck at a time, without media.",
    );
  return readFileSync(path);
}
