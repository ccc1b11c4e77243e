import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What a program took: from its start to its end, and the most memory that it and all that it started held at once. */
export interface Measured {
  ms: number;
  /** Undefined where there is no /proc to read it from. */
  peakMb: number | undefined;
  output: string;
}

const sampleMs = 50;

/** Resident memory in kB of a process and its descendants. Pages that two of them share count twice. */
function residentKb(root: number): number | undefined {
  try {
    const parents = new Map<number, number>();
    const resident = new Map<number, number>();
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const status = readFileSync(`/proc/${name}/status`, "utf8");
        parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
        resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
      } catch {
        // Ended meanwhile.
      }
    }
    const isBelow = (pid: number): boolean =>
      pid === root || (parents.has(pid) && isBelow(parents.get(pid) as number));
    return [...resident].reduce((sum, [pid, kb]) => (isBelow(pid) ? sum + kb : sum), 0);
  } catch {
    return undefined;
  }
}

/**
 * Runs a program and measures it from outside.
 * @throws when it ends with another code than 0
 */
export function runMeasured(command: string, args: string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(command, args, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production" },
    });
    let output = "";
    let errors = "";
    let peakKb = 0;
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      errors += text;
    });
    const timer = setInterval(() => {
      peakKb = Math.max(peakKb, residentKb(child.pid as number) ?? 0);
    }, sampleMs);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(timer);
      const ms = performance.now() - begun;
      if (code !== 0)
        reject(new Error(`${command} ${args.join(" ")} ended with ${code}: ${errors || output}`));
      else resolve({ ms, peakMb: peakKb > 0 ? Math.round(peakKb / 1024) : undefined, output });
    });
  });
}
