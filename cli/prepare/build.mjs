import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hashFiles } from "./hash-files.mjs";
import { root } from "./root.mjs";
import { installedProgram, RunError, run, signalCode } from "./run.mjs";
import { duration, say } from "./say.mjs";
import { buildServiceWorker, hasServiceWorker, removeServiceWorker } from "./service-worker.mjs";

const stamp = join(root, ".next/rehearse-build.json");
const buildId = join(root, ".next/BUILD_ID");

/** Path of Next's own program. */
export const next = installedProgram("next/dist/bin/next");

/**
 * Builds the app when anything that goes into it has changed since the last build, and says which it is.
 * @throws {RunError} when the build fails or is interrupted; no stamp is left then
 */
export async function ensureBuilt() {
  // Taken before the build: a file that changes during it makes the next start build again.
  const hash = hashOfInputs();
  if (isBuilt(hash)) return say("the build is up to date: skipping the build.");

  say(
    `${existsSync(buildId) ? "something has changed since the last build" : "there is no build yet"}: building …`,
  );
  const begun = Date.now();
  rmSync(stamp, { force: true });
  removeServiceWorker();
  const { code, signal, interrupted } = await run(process.execPath, [next, "build"], {
    env: { NODE_ENV: "production" },
  });
  if (interrupted)
    throw new RunError("the build was interrupted. Run the command again.", signalCode(signal));
  if (code !== 0) throw new RunError("the build failed. The message above says where.", 1);
  await buildServiceWorker();
  writeFileSync(stamp, `${JSON.stringify({ hash, buildId: readFileSync(buildId, "utf8") })}\n`);
  say(`built in ${duration(Date.now() - begun)}.`);
}

function isBuilt(hash) {
  try {
    const last = JSON.parse(readFileSync(stamp, "utf8"));
    // Next's own id as well: a build that was made by other means since then has another.
    return last.hash === hash && last.buildId === readFileSync(buildId, "utf8") && hasServiceWorker();
  } catch {
    return false;
  }
}

/** Everything that the built app depends on. */
function hashOfInputs() {
  const content = process.env.REHEARSE_CONTENT || "content";
  const settings = readdirSync(root)
    .filter((name) => /^\.env(\.production)?(\.local)?$|^(next|postcss)\.config\.[cm]?[jt]s$/.test(name))
    .sort();
  const inputs = [
    ...["app", "components", "lib", "public", "cli/prepare/service-worker.mjs"],
    ...["package-lock.json", "package.json", "tsconfig.json"],
  ];
  // The folder's name as well as what is in it: a page may mention where its content came from.
  return hashFiles(root, [...inputs, ...settings, content], [resolve(root, content), process.versions.node]);
}
