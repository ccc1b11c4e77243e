import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { installedProgram, RunError, run } from "./run.mjs";
import { say } from "./say.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/usr/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * A Chromium of the system that runs: the one that REHEARSE_CHROMIUM names, else the first that is found.
 * @returns {string | undefined}
 */
export function systemChromium() {
  const chosen = process.env.REHEARSE_CHROMIUM;
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return candidates.find((path) => isExecutable(path) && runs(path));
}

/**
 * Makes sure that there is a browser for the end-to-end tests: the system's, else Playwright's own, else Debian's
 * package (as root), else a download of Playwright's own.
 * @returns {Promise<string>} the path to give to REHEARSE_CHROMIUM; empty for Playwright's own
 * @throws {RunError} when there is none to be had
 */
export async function ensureBrowser() {
  const found = systemChromium();
  if (found) {
    say(`the browser for the tests is ${found}: skipping its installation.`);
    return found;
  }
  if (existsSync(playwrightsOwn())) {
    say("the browser for the tests is Playwright's own: skipping its installation.");
    return "";
  }
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("there is no browser for the tests: installing Debian's chromium …");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "chromium"], { env });
    const installed = systemChromium();
    if (installed) return installed;
  }
  say("there is no browser for the tests: downloading Playwright's own …");
  const { code } = await run(process.execPath, [
    installedProgram("@playwright/test/cli.js"),
    "install",
    "chromium",
  ]);
  if (code === 0) return "";
  throw new RunError(
    "no browser could be installed. Install Chromium or Chrome, or name one with REHEARSE_CHROMIUM=/path/to/it.",
    1,
  );
}

/** Where Playwright keeps the browser that it downloads, whether it has or not. */
function playwrightsOwn() {
  // Asked for only now: this module is loaded before anything is installed.
  return createRequire(import.meta.url)("@playwright/test").chromium.executablePath();
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some systems have a stub in its place that only says how to install the browser. */
function runs(path) {
  return spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;
}
