// `npm run bench:compile`: check and compile generated banks, beside Velite and content-collections on the same files.
// Prints JSON. --large adds 100,000 items (of our own compiler alone), --only N is one size, --rounds N, --no-rivals.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { artefactFolder, type BankVersion, type Current } from "@/lib/bank/compile/artefact-files";
import { generateBank } from "./generate-bank";
import { machine } from "./machine";
import { type Measured, runMeasured } from "./run-measured";
import { spreadOf } from "./spread";

const root = resolve(import.meta.dirname, "../..");
const rivals = join(import.meta.dirname, "rivals");
const args = process.argv.slice(2);
const rounds = args.includes("--rounds") ? Number(args[args.indexOf("--rounds") + 1]) : 3;
const only = args.includes("--only") ? Number(args[args.indexOf("--only") + 1]) : undefined;
const sizes = only ? [only] : args.includes("--large") ? [2000, 10_000, 100_000] : [2000, 10_000];
/** Larger banks are compiled by us alone: the others would take half an hour each. */
const mostForRivals = 10_000;

/** What a compilation left: so that no run is measured that did something else. */
function foundIn(content: string, work: string) {
  const folder = artefactFolder(content, work);
  const read = (...path: string[]) => JSON.parse(readFileSync(join(folder, ...path), "utf8"));
  const [bank] = (read("current.json") as Current).banks;
  if (!bank) throw new Error("Nothing was compiled.");
  const { sheet } = read(bank.id, "versions", `${bank.version}.json`) as BankVersion;
  return { items: sheet.items, diagnostics: read(bank.id, bank.diagnostics).length as number };
}

const summary = (runs: readonly Measured[], items: number) => ({
  seconds: spreadOf(runs.map(({ ms }) => ms / 1000)),
  msAnItem: spreadOf(runs.map(({ ms }) => ms / items)),
  peakMb: spreadOf(runs.flatMap(({ peakMb }) => peakMb ?? [])),
});

async function ours(content: string, items: number, folder: string) {
  // As `npm start` and `npm run build` run it. Once before, so that its bundle is there, as on all runs but the first.
  const compile = (work: string) => runMeasured(process.execPath, ["cli/compile.mjs", content, work], root);
  await runMeasured(
    process.execPath,
    ["cli/compile.mjs", join(folder, "no-content"), join(folder, "no-work")],
    root,
  );
  const cold: Measured[] = [];
  const warm: Measured[] = [];
  let found: ReturnType<typeof foundIn> | undefined;
  for (let round = 0; round < rounds; round++) {
    const work = join(folder, `work-${round}`);
    cold.push(await compile(work));
    warm.push(await compile(work));
    found = foundIn(content, work);
    if (found.items !== items) throw new Error(`Compiled ${found.items} of ${items} items.`);
    rmSync(work, { recursive: true, force: true });
  }
  const edits = await runMeasured(
    process.execPath,
    ["--import", "tsx", "tests/bench/compile-edits.ts", content, join(folder, "work-edits"), "9"],
    root,
  );
  const { alone, together } = JSON.parse(edits.output) as { alone: number[]; together: number[] };
  rmSync(join(folder, "work-edits"), { recursive: true, force: true });
  return {
    found,
    cold: summary(cold, items),
    nothingChanged: summary(warm, items),
    oneFileEditedMs: { aFileOfOne: spreadOf(alone), aFileOfFifty: spreadOf(together) },
  };
}

/** The tools as their users run them: a project folder with a config, the content in it, the tool's own command. */
const tools = {
  velite: { program: "velite/bin/velite.js", args: ["build", "--silent"], leaves: [".velite"] },
  contentCollections: {
    program: "build-content-collections.mjs",
    args: [],
    leaves: [".content-collections"],
  },
};

async function rival(name: keyof typeof tools, content: string, items: number) {
  const { program, args: words, leaves } = tools[name];
  const project = join(rivals, "work");
  rmSync(project, { recursive: true, force: true });
  cpSync(join(rivals, "config"), project, { recursive: true });
  cpSync(join(content, "generated/questions"), join(project, "content"), { recursive: true });
  const path = existsSync(join(rivals, program))
    ? join(rivals, program)
    : join(rivals, "node_modules", program);
  const run = () => runMeasured(process.execPath, [path, ...words], project);
  const cold: Measured[] = [];
  const warm: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const left of leaves) rmSync(join(project, left), { recursive: true, force: true });
    cold.push(await run());
    warm.push(await run());
  }
  rmSync(project, { recursive: true, force: true });
  return { cold: summary(cold, items), nothingChanged: summary(warm, items) };
}

if (!args.includes("--no-rivals") && !existsSync(join(rivals, "node_modules/velite")))
  spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: rivals, stdio: "inherit" });

const figures = [];
for (const items of sizes) {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-bench-"));
  try {
    const content = join(folder, "content");
    const generated = await generateBank(content, items);
    const rehearse = await ours(content, items, folder);
    const others =
      args.includes("--no-rivals") || items > mostForRivals
        ? {}
        : {
            velite: await rival("velite", content, items),
            contentCollections: await rival("contentCollections", content, items),
          };
    figures.push({ items, ...generated, rehearse, ...others });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(JSON.stringify({ machine, rounds, figures }, null, 2));
