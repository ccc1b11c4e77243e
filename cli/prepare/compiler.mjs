import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hashFiles } from "./hash-files.mjs";
import { root } from "./root.mjs";

/** Where bundles are, each in a folder that is named by a hash of all that went into it. */
const bundles = join(root, ".rehearse/compiler");
/** Bundles of other code are removed once nothing that still runs can need them. */
const restMs = 86_400_000;

/** Programs over the compiler, and the thread that it starts, which has to lie beside it under this name. */
const entries = {
  bank: "cli/bank.ts",
  compile: "cli/compile.ts",
  "compile-worker": "lib/bank/compile/compile-thread.ts",
};

/**
 * Runs one of the compiler's programs in this process, from a bundle: reading some hundred TypeScript files anew in each
 * process and each of its threads takes longer than many banks do. Makes the bundle where there is none of this code,
 * and runs the sources as they are where it can't.
 * @param {"bank" | "compile"} name
 */
export async function runCompiler(name) {
  const code = hashFiles(
    root,
    ["lib/bank", "lib/interop", "lib/shared", "cli", "package-lock.json"],
    [process.version],
  );
  const folder = join(bundles, code.slice(0, 16));
  if (!isWhole(folder) && !(await makeBundle(folder, code))) {
    const { register } = await import("tsx/esm/api");
    register();
    await import(pathToFileURL(join(root, entries[name])).href);
    return;
  }
  await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
}

const sha256 = (data) => createHash("sha256").update(data).digest("hex");

/** Whether a bundle is there as it was made. */
function isWhole(folder) {
  try {
    const files = JSON.parse(readFileSync(join(folder, "files.json"), "utf8"));
    const names = Object.keys(files);
    return (
      names.length > 0 && names.every((name) => sha256(readFileSync(join(folder, name))) === files[name])
    );
  } catch {
    return false;
  }
}

/** Makes a bundle aside and moves it into place. Gives false where that is not possible: a read-only disk. */
async function makeBundle(folder, code) {
  const aside = `${folder}.${randomUUID()}.aside`;
  try {
    const { build } = await import("esbuild");
    mkdirSync(bundles, { recursive: true });
    const { outputFiles } = await build({
      entryPoints: Object.entries(entries).map(([out, path]) => ({ in: join(root, path), out })),
      outdir: aside,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      write: false,
      format: "esm",
      platform: "node",
      target: "node20",
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: "none",
      logLevel: "error",
      tsconfig: join(root, "tsconfig.json"),
      define: { REHEARSE_COMPILER: JSON.stringify(code) },
      // What some packages of the older kind ask for by `require`.
      banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
    });
    mkdirSync(aside);
    const files = {};
    for (const { path, contents } of outputFiles) {
      writeFileSync(path, contents);
      files[path.slice(aside.length + 1)] = sha256(contents);
    }
    writeFileSync(join(aside, "files.json"), JSON.stringify(files));
    // A damaged one has to go first; one that another process put there meanwhile is as good.
    if (!isWhole(folder)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(aside, folder);
    }
    removeOld();
  } catch {
    // Below: whatever was in the way, it works or it does not.
  }
  try {
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // It stays until somebody deletes the folder.
  }
  return isWhole(folder);
}

function removeOld() {
  for (const name of readdirSync(bundles)) {
    const path = join(bundles, name);
    if (Date.now() - statSync(path).mtimeMs > restMs) rmSync(path, { recursive: true, force: true });
  }
}
