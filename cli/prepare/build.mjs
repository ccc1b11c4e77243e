import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hintScripts } from "./compile-hints.mjs";
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
  await compileContent();
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
  hintScripts(join(root, ".next/static/chunks"));
  await buildServiceWorker();
  writeFileSync(stamp, `${JSON.stringify({ hash, buildId: readFileSync(buildId, "utf8") })}\n`);
  say(`built in ${duration(Date.now() - begun)}.`);
}

/** Has the content compiled. Where nothing changed, that is a look at the files. */
async function compileContent() {
  const begun = Date.now();
  const { code, signal, interrupted } = await run(process.execPath, ["cli/compile.mjs"]);
  if (interrupted) throw new RunError("interrupted.", signalCode(signal));
  if (code !== 0) throw new RunError("the content could not be compiled. The message above says why.", 1);
  say(`compiled the content in ${duration(Date.now() - begun)}.`);
}

/** The version of each bank, as the compiler left it: stands for all that is in the content folder. */
function compiledVersions(content) {
  const real = existsSync(resolve(root, content))
    ? realpathSync(resolve(root, content))
    : resolve(root, content);
  const folder = join(root, ".rehearse/banks", createHash("sha256").update(real).digest("hex").slice(0, 12));
  const { format, banks } = JSON.parse(readFileSync(join(folder, "current.json"), "utf8"));
  return JSON.stringify([format, banks.map(({ id, version }) => [id, version])]);
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
    ...[
      "app",
      "components",
      "lib",
      "public",
      "cli/prepare/service-worker.mjs",
      "cli/prepare/compile-hints.mjs",
    ],
    ...["package-lock.json", "package.json", "tsconfig.json"],
  ];
  // The folder's name as well as what is in it: a page may mention where its content came from.
  const also = [resolve(root, content), compiledVersions(content), process.versions.node];
  return hashFiles(root, [...inputs, ...settings], also);
}
