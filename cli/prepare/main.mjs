import { RunError } from "./run.mjs";
import { complain } from "./say.mjs";

/**
 * Runs a command's steps. A step that fails ends the command with its message and exit code.
 * @param {() => Promise<number>} steps gives the exit code
 */
export async function main(steps) {
  try {
    process.exitCode = await steps();
  } catch (error) {
    if (!(error instanceof RunError)) throw error; // a mistake of ours: the stack helps
    complain(error.message);
    process.exitCode = error.exitCode;
  }
}
