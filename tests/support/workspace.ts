import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of its own for one test, gone when the test is over. */
export interface Workspace {
  dir: string;
  /** Writes a file by its path in the folder, which is made when it isn't there. */
  write(path: string, content: string | Uint8Array): void;
}

/** Makes a folder with files, by path. */
export function aWorkspace(files: Record<string, string | Uint8Array> = {}): Workspace {
  const dir = mkdtempSync(join(tmpdir(), "rehearse-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const write: Workspace["write"] = (path, content) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return { dir, write };
}
