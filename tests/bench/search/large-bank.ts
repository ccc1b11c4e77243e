import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { artefactFolder } from "@/lib/bank/compile/artefact-files";
import { generateBank } from "../generate-bank";
import { spreadOf } from "../spread";
import { typedPrefixes } from "./typed-prefixes";

/** As many results as the search page asks for. */
const results = 20;

/** Two words of the generated bank, and a third with a letter wrong. */
const queries = [...typedPrefixes("trink clearer"), "shxrter"];

/**
 * Searches a generated bank that is too large to be searched in the browser, as its server does: by its index on the disk.
 * @returns times in milliseconds: at the first asking of each query, when blocks have to be read, and when it is asked again
 */
export async function searchLargeBanks(items: number) {
  const content = mkdtempSync(join(tmpdir(), "rehearse-bench-search-"));
  const artefacts = artefactFolder(content);
  process.env.REHEARSE_CONTENT = content;
  try {
    await generateBank(content, items);
    const started = performance.now();
    const { status } = spawnSync(process.execPath, ["cli/compile.mjs"], { env: process.env });
    if (status !== 0) throw new Error("The generated bank could not be compiled.");
    const compileMs = Math.round(performance.now() - started);
    const { searchLargeBank } = await import("@/lib/bank/compile/search-catalogue");
    const ask = async () => {
      const times: number[] = [];
      for (const query of queries) {
        const start = performance.now();
        const answer = await searchLargeBank("generated", query, results);
        times.push(performance.now() - start);
        if (!answer?.count) throw new Error(`"${query}" was not found.`);
      }
      return spreadOf(times);
    };
    // The first search of all opens the index.
    await searchLargeBank("generated", "re", results);
    return { items, compileMs, searchMs: await ask(), searchAgainMs: await ask() };
  } finally {
    rmSync(content, { recursive: true, force: true });
    rmSync(artefacts, { recursive: true, force: true });
  }
}
