import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Has a browser compile all functions of a script in the background while it loads (Chrome and Edge from 136 on; others read a
 * comment). Without it each is read twice, the second time on the main thread when it is first called. On a cheap phone
 * the first task of a quick quiz's scripts took 196 ms so, and 103 ms with it (docs/performance.md).
 * Source: https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
const hint = "//# allFunctionsCalledOnLoad\n";

/** In bytes. What is larger holds an editor or readers of foreign formats: of that, a visit runs little. */
const atMost = 300_000;

/**
 * Writes the hint into the scripts of a build. Their names stay: what they do is the same.
 * @param {string} folder of the scripts
 * @returns {number} how many got it
 */
export function hintScripts(folder) {
  let hinted = 0;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!name.endsWith(".js") || statSync(path).size > atMost) continue;
    const script = readFileSync(path, "utf8");
    if (script.startsWith(hint)) continue;
    writeFileSync(path, hint + script);
    hinted++;
  }
  return hinted;
}
