// `npm run bench:interop`: 10,000 items through each reader and writer of lib/interop, and through whole imports and exports. Prints JSON,
// and a table on standard error while it runs. --items N is another number, --only A,B some of the formats. Each step runs in a process of
// its own, so that its memory is its own. Beside each stands the same step with a tenth of the items (`costOfGrowth`: 1 is in proportion),
// and `startMb` is a process that loads everything and takes ten items.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { formats } from "@/lib/interop/formats";
import { runStep, type StepName, type StepResult, stepsOf } from "./interop/steps";
import { machine } from "./machine";
import { runMeasured } from "./run-measured";

const root = resolve(import.meta.dirname, "../..");
const args = process.argv.slice(2);
const optionOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const count = Number(optionOf("--items") ?? 10_000);
const format = formats.find(({ id }) => id === optionOf("--format"));

type Figures = StepResult & { peakMb: number | undefined };

async function measure(id: string, what: StepName, items: number, file: string): Promise<Figures> {
  const step = ["--step", what, "--format", id, "--file", file, "--items", String(items)];
  const run = ["--import", "tsx", "tests/bench/interop-bench.ts", ...step];
  const { output, peakMb } = await runMeasured(process.execPath, run, root);
  const result = JSON.parse(output) as StepResult;
  if (result.items !== items) throw new Error(`${id}: ${what} gave ${result.items} of ${items} items.`);
  return { ...result, peakMb };
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-interop-"));
  const only = optionOf("--only")?.split(",");
  const few = Math.max(10, Math.round(count / 10));
  const results: Record<string, unknown> = {};
  try {
    const { peakMb: startMb } = await measure("aiken", "write", 10, join(folder, "start"));
    for (const one of formats.filter(({ id }) => !only || only.includes(id))) {
      const file = join(folder, one.id);
      const found: Record<string, unknown> = {};
      for (const what of stepsOf(one)) {
        const small = await measure(one.id, what, few, `${file}-few`);
        const { items, seconds, peakMb } = await measure(one.id, what, count, file);
        if (what === "make") continue;
        const itemsASecond = Math.round(items / seconds);
        const costOfGrowth = round(seconds / items / (small.seconds / small.items), 2);
        found[what] = { itemsASecond, seconds: round(seconds, 2), peakMb, costOfGrowth };
        console.error(
          `${one.id.padEnd(14)}${what.padEnd(8)}${String(itemsASecond).padStart(7)} items/s ${String(peakMb).padStart(6)} MB, growth ${costOfGrowth}`,
        );
      }
      results[one.id] = { ...found, fileMb: round(readFileSync(file).length / 1e6, 1) };
    }
    console.log(JSON.stringify({ items: count, machine, startMb, formats: results }, null, 2));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (format) {
  const what = optionOf("--step") as StepName;
  console.log(JSON.stringify(await runStep(format, what, count, optionOf("--file") ?? "")));
} else await main();
