import { readFileSync, writeFileSync } from "node:fs";
import { fromItems } from "@/lib/interop/bridge/from-items";
import { exportBank } from "@/lib/interop/export/export-bank";
import type { InteropFormat } from "@/lib/interop/format";
import { formats } from "@/lib/interop/formats";
import { planImport } from "@/lib/interop/import/plan-import";
import { readSource } from "@/lib/interop/read-source";
import { foreignFiles } from "./foreign-files";
import { benchBank, makeItems } from "./make-items";

/**
 * What is measured. `write`: items to a foreign file. `make`: the same for a format that nobody writes, outside of what is timed.
 * `read`: a foreign file to items. `import`: reading, and planning all that an import writes. `export`: writing, reading back and comparing.
 */
export type StepName = "write" | "make" | "read" | "import" | "export";

/** What a step took, without making what it starts from. */
export interface StepResult {
  items: number;
  seconds: number;
  /** Processor time of all threads: what others do on the machine is no part of it. */
  cpuSeconds: number;
}

/** The steps that a format has, in the order in which they need each other. */
export function stepsOf({ id, read, write }: InteropFormat): StepName[] {
  const first: StepName[] = write ? ["write"] : foreignFiles[id] ? ["make"] : [];
  return [
    ...first,
    ...(read && first.length > 0 ? (["read", "import"] as const) : []),
    ...(read && write ? (["export"] as const) : []),
  ];
}

async function runImport(format: InteropFormat, file: string, isPlanned: boolean): Promise<number> {
  const source = { name: `bench${format.endings[0]}`, bytes: readFileSync(file) };
  const result = await readSource(source, formats, format.id);
  if (result.refused) throw new Error(result.refused.message);
  if (!isPlanned) return result.reading.items.length;
  const plan = planImport(result.reading, format, source.name, { meta: benchBank, files: [] });
  return plan.changes.filter(({ change }) => change === "added").length;
}

/** Does a step, and says how many items went through. */
export async function runStep(
  format: InteropFormat,
  what: StepName,
  count: number,
  file: string,
): Promise<StepResult> {
  const items = what === "write" || what === "export" ? makeItems(count) : [];
  const begun = performance.now();
  const cpuBefore = process.cpuUsage();
  const done = (passed: number): StepResult => {
    const { user, system } = process.cpuUsage(cpuBefore);
    return { items: passed, seconds: (performance.now() - begun) / 1000, cpuSeconds: (user + system) / 1e6 };
  };
  if (what === "make") {
    writeFileSync(file, foreignFiles[format.id]?.(count) ?? new Uint8Array());
    return done(count);
  }
  if (what === "export") {
    const bank = { id: "bench", title: "Bench", items, cases: [], ...benchBank };
    const { report } = await exportBank(bank, format, () => undefined);
    return done(report.items.filter(({ ids }) => ids.length > 0).length);
  }
  if (what === "write") {
    const written = await format.write?.({
      title: "Bench",
      language: "en",
      items: fromItems(items, [], "en"),
      domains: new Map(),
      picture: () => undefined,
    });
    const result = done(items.length);
    writeFileSync(file, written?.bytes ?? new Uint8Array());
    return result;
  }
  return done(await runImport(format, file, what === "import"));
}
