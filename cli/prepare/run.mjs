import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.mjs";

/** A program ended with a code other than 0, or could not be started. */
export class RunError extends Error {
  /** @param {string} message @param {number} exitCode the code to end with */
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a program in the project's folder and waits for its end. SIGINT, SIGTERM and SIGHUP go on to the program, so that it can
 * tidy up; we wait for it rather than leave it behind.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, capture?: boolean, shell?: boolean,
 *   onStart?: (child: import("node:child_process").ChildProcess) => void }} [options] `capture` collects what it prints instead of showing it
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null, interrupted: boolean, output: string }>}
 *   `interrupted` when we or it were told to stop
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...options.env },
      stdio: options.capture ? ["ignore", "pipe", "pipe"] : "inherit",
      shell: options.shell ?? false,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    let told = null;
    const forward = (signal) => {
      told = signal;
      child.kill(signal);
    };
    const stopWatching = onAbandoned(() => forward("SIGTERM"));
    const release = () => {
      stopWatching();
      for (const signal of signals) process.off(signal, forward);
    };
    for (const signal of signals) process.on(signal, forward);
    options.onStart?.(child);
    child.on("error", (error) => {
      release();
      reject(new RunError(`${command} could not be started: ${error.message}`, 1));
    });
    child.on("close", (code, signal) => {
      release();
      const stoppedBy = told ?? signal;
      resolve({
        code: code ?? signalCode(signal),
        signal: stoppedBy,
        interrupted: stoppedBy !== null || code === 130 || code === 143,
        output,
      });
    });
  });
}

/**
 * Calls back when npm, which started us, is gone. npm passes a signal on to a shell only, which ends without telling
 * us: without this, ending `npm start` by its process id would leave the server running.
 * @returns {() => void} ends the watch
 */
function onAbandoned(callback) {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 500);
  return () => clearInterval(timer);
}

/** The exit code that a shell gives a program that was ended by a signal. */
export function signalCode(signal) {
  return { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal] ?? 1;
}

/** Path of a JavaScript program inside an installed package. Run it with `process.execPath`: no shell is involved. */
export function installedProgram(path) {
  return join(root, "node_modules", path);
}

/**
 * Runs npm: the one that started us when there is one, so that versions do not mix.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const started = process.env.npm_execpath;
  if (started && /npm-cli\.[cm]?js$/.test(started)) return run(process.execPath, [started, ...args], options);
  // On Windows npm is a batch file, which only a shell can run. The arguments are ours and need no quoting.
  const windows = process.platform === "win32";
  return run(windows ? "npm.cmd" : "npm", args, { ...options, shell: windows });
}
