import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAsLocked } from "./installed-as-locked.mjs";
import { root } from "./root.mjs";
import { npm, RunError, signalCode } from "./run.mjs";
import { duration, say } from "./say.mjs";

const lockfile = join(root, "package-lock.json");
const modules = join(root, "node_modules");
const stamp = join(modules, ".rehearse-install");

/**
 * Installs the dependencies when they are missing or not those of the lockfile, and says which it is.
 * @throws {RunError} when the installation fails or is interrupted; no stamp is left then
 */
export async function ensureInstalled() {
  const wanted = hashOfLock();
  if (readIfThere(stamp) === wanted) return say("dependencies are installed: skipping the installation.");
  if (isAsLocked(lockfile, join(modules, ".package-lock.json"))) {
    writeFileSync(stamp, wanted);
    return say("dependencies were installed by hand and fit the lockfile: skipping the installation.");
  }

  say(
    `${existsSync(modules) ? "dependencies are not those of the lockfile" : "dependencies are missing"}: installing …`,
  );
  const begun = Date.now();
  rmSync(stamp, { force: true });
  if (!existsSync(lockfile)) await install("install");
  else if (!(await tried("ci"))) {
    // A lockfile written on one system can lack what npm wants to see for another, and npm ci then refuses it.
    say("npm ci refused or failed, as its message above says: trying npm install …");
    await install("install", "--no-save");
  }
  // npm install may have written the lockfile, so its hash is taken again.
  writeFileSync(stamp, hashOfLock());
  say(`installed in ${duration(Date.now() - begun)}.`);
}

/** @throws {RunError} when npm fails or is interrupted */
async function install(...command) {
  if (await tried(...command)) return;
  throw new RunError(
    "the installation failed. If the message above speaks of the network, check the connection and run the command again.",
    1,
  );
}

/** Did npm succeed? */
async function tried(...command) {
  // --include=dev: the build needs Tailwind and TypeScript even where NODE_ENV=production or omit=dev is set.
  const { code, signal, interrupted } = await npm([...command, "--include=dev", "--no-audit", "--no-fund"]);
  if (interrupted)
    throw new RunError("the installation was interrupted. Run the command again.", signalCode(signal));
  return code === 0;
}

function hashOfLock() {
  // Without a lockfile (npm can be told not to write one) package.json is what there is.
  const text = readIfThere(lockfile) ?? readFileSync(join(root, "package.json"), "utf8");
  return createHash("sha256").update(text).digest("hex");
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
