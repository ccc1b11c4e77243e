import { join, resolve } from "node:path";
import { workFolder } from "@/lib/bank/compile/artefact-files";
import { dateToday } from "@/lib/bank/compile/list-banks";
import { digest } from "@/lib/bank/compile/pack";
import { redeem, writeReceipt } from "@/lib/bank/compile/receipt";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { nearest } from "@/lib/shared/nearest";
import { type Arguments, type Command, contentOption } from "../command";
import { compilerId } from "../compiler-id";
import { contentFolder, requireBank } from "../content-folder";
import { countDrafts } from "../count-drafts";
import { printJson } from "../print/json";
import { printPretty } from "../print/pretty";
import type { Report } from "../print/report";
import { printSarif } from "../print/sarif";
import type { Screen } from "../screen";
import { UsageError } from "../usage-error";

const formats: Record<string, (report: Report, screen: Screen) => string> = {
  pretty: printPretty,
  json: printJson,
  sarif: printSarif,
};

/** Validates and lints banks. */
export const check: Command = {
  name: "check",
  summary: "Checks banks and says what is wrong, where, and what to do.",
  usage: "[BANK…] [--content DIR] [--format pretty|json|sarif] [--max-warnings N]",
  options: {
    ...contentOption,
    format: { value: "FORMAT", help: "pretty for people (the default), json or sarif for programs." },
    "max-warnings": { value: "N", help: "More warnings than this count as a failure. Default: no limit." },
  },
  notes: [
    "Exit code: 0 clean, 1 errors or too many warnings, 2 bad usage.",
    "npm prints lines of its own first. For a program: npm run -s bank -- check --format json",
  ],
  async run(args, screen) {
    const print = chooseFormat(args);
    const maxWarnings = chooseMaxWarnings(args);
    const folder = contentFolder(args);
    const banks = [...new Set(await Promise.all(args.words.map((word) => requireBank(folder, word))))];
    const content = await checkBanks(folder, banks);

    // Drafts are no part of what is compiled, so they are counted each time.
    const counted = content.banks.map((bank) => ({ ...bank, drafts: countDrafts(folder, bank.id) }));
    screen.out(print({ folder, ...content, banks: counted }, screen));

    const warnings = content.diagnostics.filter((diagnostic) => diagnostic.severity === "warning").length;
    const errors = content.diagnostics.length - warnings;
    if (warnings > maxWarnings) {
      screen.err(`Too many warnings: ${warnings}, and --max-warnings allows ${maxWarnings}.\n`);
    }
    return errors > 0 || warnings > maxWarnings ? 1 : 0;
  },
};

type Checked = Pick<Report, "banks"> & { diagnostics: Diagnostic[] };

/** What there is to say about banks (all when none is named): what was said last time, when nothing has changed. */
async function checkBanks(folder: string, banks: string[]): Promise<Checked> {
  const asked = JSON.stringify([folder, resolve(folder), banks]);
  const path = join(workFolder(), "checks", `${digest(asked).slice(0, 16)}.json`);
  const today = dateToday();
  const known = compilerId && redeem<Checked>(path, { compiler: compilerId, asked, today });
  if (known) return known;
  // Loaded only here: parser and rules take longer to load than what is above takes to run.
  const { checkContent } = await import("@/lib/bank/compile/compile-content");
  const cacheDir = compilerId && join(workFolder(), "cache");
  const found = await checkContent(folder, {
    today,
    ...(cacheDir ? { cacheDir } : {}),
    ...(banks.length > 0 ? { banks } : {}),
  });
  const result = {
    banks: found.banks.map(({ id, counts }) => ({ id, counts })),
    diagnostics: found.diagnostics,
  };
  const { seen, until } = found;
  if (compilerId)
    writeReceipt(path, {
      ...{ compiler: compilerId, asked, madeMs: Date.now(), from: today, until },
      ...{ seen, written: [], result },
    });
  return result;
}

function chooseFormat({ options }: Arguments): (report: Report, screen: Screen) => string {
  const name = options.format ?? "pretty";
  const print = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (print) return print;
  const names = Object.keys(formats);
  const meant = nearest(name, names);
  throw new UsageError(
    `There is no format "${name}". ${meant ? `Did you mean ${meant}?` : `There are: ${names.join(", ")}.`}`,
  );
}

function chooseMaxWarnings({ options }: Arguments): number {
  const text = options["max-warnings"];
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(text)) return Number(text);
  throw new UsageError(`--max-warnings needs a whole number such as 0, not "${text}".`);
}
