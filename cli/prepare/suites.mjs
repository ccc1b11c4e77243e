import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { runChecks } from "./checks.mjs";
import { freePort } from "./port.mjs";
import { installedProgram, RunError, run, signalCode } from "./run.mjs";
import { complain } from "./say.mjs";
import { tally, tallyPlaywright, tallyVitest } from "./tally.mjs";

/** The checks of `npm run check`: each counts as one test. */
export async function checkSuite() {
  const { passed, failed } = await runChecks();
  return tally(passed, failed.length);
}

/** Everything but the browser: Vitest. */
export async function unitSuite() {
  return inTemporaryFolder(async (folder) => {
    const report = join(folder, "vitest.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const program = [installedProgram("vitest/vitest.mjs"), "run", ...reporters];
    const ended = await run(process.execPath, program, { env: { NODE_ENV: "test" } });
    return count("vitest", ended, report, tallyVitest);
  });
}

/** The built app in a real browser: Playwright. */
export async function browserSuite() {
  await ensureBuilt();
  const chromium = await ensureBrowser();
  return inTemporaryFolder(async (folder) => {
    const report = join(folder, "playwright.json");
    const ended = await run(process.execPath, [installedProgram("@playwright/test/cli.js"), "test"], {
      env: {
        REHEARSE_CHROMIUM: chromium,
        REHEARSE_E2E_PORT: process.env.REHEARSE_E2E_PORT ?? String(await freePort()),
        REHEARSE_E2E_REPORT: report,
      },
    });
    return count("playwright", ended, report, tallyPlaywright);
  });
}

/** Reads a runner's report. A runner that gave none, or failed without a failed test, counts as one failed. */
function count(name, { code, interrupted, signal }, report, read) {
  if (interrupted) throw new RunError("interrupted.", signalCode(signal));
  const result = existsSync(report) ? read(report) : tally();
  if (code === 0 && existsSync(report)) return result;
  if (result.failed > 0) return result;
  complain(
    `${name} ended with code ${code} and no failed test: see its message above. Counted as one failed.`,
  );
  return { ...result, failed: 1 };
}

async function inTemporaryFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-test-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
