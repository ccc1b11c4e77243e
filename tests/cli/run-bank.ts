import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { main } from "@/cli/main";

/** The project's folder. */
export const root = resolve(import.meta.dirname, "../..");

/** Runs a command line of `npm run bank` in this process, which is fifty times as fast as starting another. */
export async function bank(...args: string[]) {
  let out = "";
  let err = "";
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    columns: 100,
  });
  return { code, out, err };
}

/** Runs it as a program of its own: for what only a process can show. */
export function bankProgram(...args: string[]) {
  const { FORCE_COLOR, REHEARSE_CONTENT, ...env } = process.env;
  const result = spawnSync(process.execPath, ["--import", "tsx", "cli/bank.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env,
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** A new folder with files, gone after the test. */
export function temporaryFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** Writes files into a folder by their paths in it. */
function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
