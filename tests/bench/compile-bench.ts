import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { generateBank } from "./generate-bank";
import { type Spread, spreadOf } from "./spread";

const items = 2000;
const rounds = 5;

/** Milliseconds an item to check and compile a generated bank: from nothing, and with its cache. */
export interface CompileFigures {
  items: number;
  bytesPerItem: number;
  rounds: number;
  coldMsPerItem: Spread;
  warmMsPerItem: Spread;
}

/** Measures check and compile in this process. The first round, in which the code itself gets warm, is left out. */
export async function compileBench(): Promise<CompileFigures> {
  const folder = await mkdtemp(join(tmpdir(), "rehearse-bench-"));
  try {
    const content = join(folder, "content");
    const { bytesPerItem } = await generateBank(content, items);
    const measure = async (cacheDir: string) => {
      const start = performance.now();
      const { banks, diagnostics } = await compileContent(content, { cacheDir });
      const found = banks[0]?.bank?.items.length;
      if (found !== items || diagnostics.length > 0) throw new Error(`Compiled ${found} of ${items} items.`);
      return (performance.now() - start) / items;
    };
    const cold: number[] = [];
    const warm: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const cacheDir = join(folder, `cache-${round}`);
      const figures = [await measure(cacheDir), await measure(cacheDir)] as const;
      if (round === 0) continue;
      cold.push(figures[0]);
      warm.push(figures[1]);
    }
    return { items, bytesPerItem, rounds, coldMsPerItem: spreadOf(cold), warmMsPerItem: spreadOf(warm) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
