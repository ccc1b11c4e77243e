// `npm run bench:interop`: 10,000 items through each reader and writer of lib/interop, and through whole imports and exports. Prints JSON,
// and a line a step on standard error while it runs. --items N is another number, --only A,B some of the formats, --steps A,B some of the
// steps. Each step runs in a process of its own, bundled as the command line is, so that its memory is its own. Beside each stands the
// same step with a tenth of the items (`costOfGrowth`: processor time an item, where 1 is in proportion), and `startMb` is a process that
// loads everything and takes ten items.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { formats } from "@/lib/interop/formats";
import { type StepName, type StepResult, stepsOf } from "./interop/steps";
import { machine } from "./machine";
import { runMeasured } from "./run-measured";

const root = resolve(import.meta.dirname, "../..");
const args = process.argv.slice(2);
const optionOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const count = Number(optionOf("--items") ?? 10_000);
const onlyFormats = optionOf("--only")?.split(",");
const onlySteps = optionOf("--steps")?.split(",");
const folder = mkdtempSync(join(tmpdir(), "rehearse-interop-"));
const program = join(folder, "step.mjs");

async function measure(id: string, what: StepName, items: number, file: string) {
  const run = [program, id, what, String(items), file];
  const { output, peakMb } = await runMeasured(process.execPath, run, root);
  const result = JSON.parse(output) as StepResult;
  if (result.items !== items) throw new Error(`${id}: ${what} gave ${result.items} of ${items} items.`);
  return { ...result, peakMb };
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

async function main(): Promise<void> {
  await build({
    entryPoints: [join(root, "tests/bench/interop-step.ts")],
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    tsconfig: join(root, "tsconfig.json"),
    banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
  });
  const results: Record<string, unknown> = {};
  const { peakMb: startMb } = await measure("aiken", "write", 10, join(folder, "start"));
  for (const format of formats.filter(({ id }) => onlyFormats?.includes(id) ?? true)) {
    const file = join(folder, format.id);
    const found: Record<string, unknown> = {};
    for (const what of stepsOf(format)) {
      // Others read what these make.
      const isMade = what === "make" || what === "write";
      const isWanted = what !== "make" && (onlySteps?.includes(what) ?? true);
      if (!isMade && !isWanted) continue;
      const small = await measure(format.id, what, Math.max(10, Math.round(count / 10)), `${file}-few`);
      const { items, seconds, cpuSeconds, peakMb } = await measure(format.id, what, count, file);
      if (!isWanted) continue;
      const figures = {
        itemsASecond: Math.round(items / seconds),
        itemsACpuSecond: Math.round(items / cpuSeconds),
        seconds: round(seconds, 2),
        peakMb,
        costOfGrowth: round(cpuSeconds / items / (small.cpuSeconds / small.items), 2),
      };
      found[what] = figures;
      console.error(
        `${format.id.padEnd(14)}${what.padEnd(8)}${String(figures.itemsASecond).padStart(7)} items/s ${String(figures.itemsACpuSecond).padStart(7)} items/s of processor ${String(peakMb).padStart(6)} MB, growth ${figures.costOfGrowth}`,
      );
    }
    results[format.id] = { ...found, fileMb: round(readFileSync(file).length / 1e6, 1) };
  }
  console.log(JSON.stringify({ items: count, machine, startMb, formats: results }, null, 2));
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
