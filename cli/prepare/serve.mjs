import { next } from "./build.mjs";
import { untilListening } from "./port.mjs";
import { run, signalCode } from "./run.mjs";
import { say } from "./say.mjs";

/**
 * Serves until it is told to stop, and prints the address once somebody answers there.
 * @param {"start" | "dev"} mode the built app, or the one for editing
 * @param {number} port
 * @returns {Promise<number>} the exit code
 */
export async function serve(mode, port) {
  say(mode === "start" ? "starting the server …" : "starting the server for editing …");
  let over = false;
  const { code, signal } = await run(process.execPath, [next, mode, "--port", String(port)], {
    env: { NODE_ENV: mode === "start" ? "production" : "development" },
    onStart: (child) => {
      child.once("exit", () => {
        over = true;
      });
      untilListening(port, () => over).then((listening) => {
        if (listening) say(`Rehearse is at http://localhost:${port} (Ctrl-C stops it).`);
      });
    },
  });
  // Ctrl-C is how one stops it, and no failure: npm would print an error otherwise.
  if (signal === "SIGINT" || code === 130) return 0;
  return signal === null ? code : signalCode(signal);
}
