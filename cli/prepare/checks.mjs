import { installedProgram, RunError, run, signalCode } from "./run.mjs";
import { duration, say } from "./say.mjs";

/** The checks of `npm run check`, in the order in which they are run: a name and the programs that must all succeed. */
const checks = [
  { name: "format and lint", programs: [["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]] },
  {
    name: "types",
    // Next writes the types of the routes, which tsc then reads.
    programs: [
      ["next/dist/bin/next", "typegen"],
      ["typescript/bin/tsc", "--noEmit"],
    ],
  },
  {
    name: "import boundaries",
    programs: [
      [
        "dependency-cruiser/bin/dependency-cruise.mjs",
        ...["--config", ".dependency-cruiser.cjs", "--output-type", "err-long"],
        ...["app", "components", "lib", "cli", "tests"],
      ],
    ],
  },
  { name: "dead code", programs: [["knip/bin/knip.js"]] },
  { name: "content", programs: [["../cli/bank.mjs", "check", "--max-warnings", "0"]] },
];

/**
 * Runs every check, also after one has failed, and shows what a failed one printed.
 * @returns {Promise<{ passed: number, failed: string[] }>} how many passed and the names of those that failed
 * @throws {RunError} when interrupted
 */
export async function runChecks() {
  const failed = [];
  for (const { name, programs } of checks) {
    const begun = Date.now();
    const output = await firstFailure(programs);
    say(`${output === undefined ? "✓" : "✗"} ${name} (${duration(Date.now() - begun)})`);
    if (output === undefined) continue;
    failed.push(name);
    console.log(output.trimEnd());
  }
  return { passed: checks.length - failed.length, failed };
}

/** @returns {Promise<string | undefined>} what the first program that failed printed; nothing when all succeeded */
async function firstFailure(programs) {
  for (const [path, ...args] of programs) {
    const program = [installedProgram(path), ...args];
    // Colours are for people: programs leave them out when they see that they print to us.
    const env = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: "1" } : {};
    const { code, interrupted, signal, output } = await run(process.execPath, program, {
      capture: true,
      env,
    });
    if (interrupted) throw new RunError("interrupted.", signalCode(signal));
    if (code !== 0) return output || `${path} ended with code ${code} and printed nothing.`;
  }
  return undefined;
}
