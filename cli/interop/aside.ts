import { randomBytes } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const asidePattern = /^\..+\.(\d+)-[0-9a-f]{12}\.tmp$/;

/**
 * A name for a file that is being written beside its place. With a dot in front it is no part of a bank; it says which process
 * writes it.
 */
export function asideName(name: string): string {
  return `.${name}.${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One that belongs to somebody else runs as well.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Removes from a folder what processes left aside that were killed while they wrote. What one writes right now stays. */
export function removeLeftAside(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = asidePattern.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}
