import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { duration, say } from "./say.mjs";

/** Where the built service worker is; app/sw.js/route.ts serves it. */
const out = join(root, ".next/service-worker.js");

/** Banks whose pages every visitor's device gets; with more, the pages come with the bank that is studied. */
const banksAtMost = 12;

/**
 * Builds the service worker for the build of the app that is in `.next`. It knows that build's files by name, so it is
 * made after it.
 */
export async function buildServiceWorker() {
  const begun = Date.now();
  // Loaded here: this module is read before anything is installed.
  const [{ build }, { tsImport }] = await Promise.all([import("esbuild"), import("tsx/esm/api")]);
  const { shellPages, sitePages } = await tsImport("../../lib/offline/shell-pages.ts", import.meta.url);
  const { listAssets, listBankIds, listStyles } = await tsImport(
    "../../lib/offline/built-files.ts",
    import.meta.url,
  );
  const { routes } = JSON.parse(readFileSync(join(root, ".next/prerender-manifest.json"), "utf8"));
  const addresses = Object.keys(routes);
  const banks = listBankIds(addresses).slice(0, banksAtMost);
  const folder = join(root, ".next/static");
  const files = readdirSync(folder, { recursive: true }).map((path) => String(path));
  await build({
    entryPoints: [join(root, "lib/offline/service-worker.ts")],
    outfile: out,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
    tsconfig: join(root, "tsconfig.json"),
    define: {
      "process.env.NODE_ENV": '"production"',
      REHEARSE_BUILD: JSON.stringify(readFileSync(join(root, ".next/BUILD_ID"), "utf8")),
      REHEARSE_ASSETS: JSON.stringify([...listAssets(files), ...listStyles(addresses)]),
      REHEARSE_PAGES: JSON.stringify([...sitePages, ...banks.flatMap(shellPages)]),
    },
  });
  say(`built the service worker in ${duration(Date.now() - begun)}.`);
}

/** Whether there is a service worker beside the build. */
export function hasServiceWorker() {
  return existsSync(out);
}

/** Takes away the service worker of an earlier build. */
export function removeServiceWorker() {
  rmSync(out, { force: true });
}
