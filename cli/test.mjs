// `npm test`: installs and builds what is missing, runs every check and test, and ends with the line
// "N passed, N failed". Exit 0 only when nothing failed and something passed.
import { ensureInstalled } from "./prepare/install.mjs";
import { requireNode } from "./prepare/node-version.mjs";
import { RunError } from "./prepare/run.mjs";
import { complain, duration, say } from "./prepare/say.mjs";
import { browserSuite, checkSuite, unitSuite } from "./prepare/suites.mjs";
import { countLine, sum, tally } from "./prepare/tally.mjs";

const suites = { check: checkSuite, unit: unitSuite, e2e: browserSuite };

requireNode();
const chosen = chooseSuites(process.argv.slice(2));
const tallies = [];
if (await step("installation", async () => void (await ensureInstalled()))) {
  for (const name of chosen) {
    const more = await step(name, async () => void tallies.push(await suites[name]()));
    if (!more && process.exitCode > 1) break;
  }
}
const total = sum(tallies);
process.exitCode = process.exitCode || (total.failed === 0 && total.passed > 0 ? 0 : 1);
// The very last line, written when all else is out.
process.stdout.write(`${countLine(total)}\n`);

/** Runs a step and says how long it took. One that breaks counts as one failed, so that the last line is always printed. */
async function step(name, work) {
  const begun = Date.now();
  try {
    await work();
    say(`${name}: ${duration(Date.now() - begun)}.`);
    return true;
  } catch (error) {
    complain(`${name}: ${error instanceof RunError ? error.message : error.stack}`);
    tallies.push(tally(0, 1));
    process.exitCode = error instanceof RunError ? error.exitCode : 1;
    return false;
  }
}

function chooseSuites(args) {
  const names = Object.keys(suites);
  if (args.length === 0) return names;
  const name = args[0] === "--only" ? args[1] : args[0].replace(/^--only=/, "");
  if (names.includes(name)) return [name];
  complain(`the only option is --only ${names.join("|")}.`);
  process.exit(2);
}
