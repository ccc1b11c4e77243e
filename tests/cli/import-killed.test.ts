import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { parseLedger } from "@/lib/interop/import/ledger";
import { aContentFolder } from "@/tests/support/bank-files";
import { bank, root, temporaryFolder } from "./run-bank";

const picture =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** What the bank was given before: a question, and two without a key. */
const first = `$CATEGORY: Rooms

::Room::Which room is it?{=The first ~The second}

$CATEGORY: Forms

::Form::Which form comes first?{~A release ~An intake form}

::Copy::Who gets a copy?{~The person ~The court}
`;

/** The same source later: the question has other words, a new one has a picture, one of the others has its key. */
const second = `$CATEGORY: Rooms

::Room::Which room is free?{=The first ~The second}

::Sign::[html]<p>What does the sign say?</p><p><img src\\="data\\:image/png;base64,${picture.replaceAll("=", "\\=")}" alt\\="A sign"></p>{=Stop ~Go}

$CATEGORY: Forms

::Form::Which form comes first?{~A release =An intake form}

::Copy::Who gets a copy?{~The person ~The court}
`;

/**
 * Comes before the command in its process, and kills it right before the wanted one of its steps: opening a file in the folder, writing
 * the second half of its bytes, renaming it. Says at the end how many steps there were.
 */
const killer = `
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const { openSync, writeSync, renameSync } = fs;
  const { KILL_IN: folder, KILL_AT: wanted } = process.env;
  const opened = new Set();
  let steps = 0;
  const step = () => {
    if (++steps === Number(wanted)) process.kill(process.pid, "SIGKILL");
  };
  fs.openSync = (path, flags, ...rest) => {
    const isOurs = String(path).startsWith(folder) && String(flags).startsWith("w");
    if (isOurs) step();
    const file = openSync(path, flags, ...rest);
    if (isOurs) opened.add(file);
    else opened.delete(file);
    return file;
  };
  fs.writeSync = (file, bytes, from, ...rest) => {
    if (!opened.has(file)) return writeSync(file, bytes, from, ...rest);
    if (from === 0) return writeSync(file, bytes, 0, Math.ceil(bytes.length / 2));
    step();
    return writeSync(file, bytes, from);
  };
  fs.renameSync = (from, to) => {
    if (String(to).startsWith(folder)) step();
    renameSync(from, to);
  };
  syncBuiltinESMExports();
  process.on("exit", () => process.stderr.write("steps: " + steps));
`;

/** Every file below a folder with its bytes in hexadecimal, by path. */
function filesBelow(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "hex")]));
}

/** A bank into which the first file was brought, and the second one, which was not yet. */
async function setUp() {
  const before = realpathSync(temporaryFolder(aContentFolder()));
  const folder = temporaryFolder({ "quiz.gift": first, "later/quiz.gift": second });
  await bank("import", join(folder, "quiz.gift"), "--bank", "demo", "--content", before);
  const file = join(folder, "later/quiz.gift");
  const copy = () => {
    const content = realpathSync(temporaryFolder());
    cpSync(before, content, { recursive: true });
    return content;
  };
  const command = (content: string) => ["import", file, "--bank", "demo", "--content", content];
  return { before, copy, command };
}

/** Runs a command as a program that is killed at one of its steps; at none when it is 0. */
async function runKilled(content: string, command: readonly string[], at: number) {
  const preload = `data:text/javascript,${encodeURIComponent(killer)}`;
  const { FORCE_COLOR, REHEARSE_CONTENT, ...env } = process.env;
  const child = spawn(process.execPath, ["--import", preload, "cli/bank.mjs", ...command], {
    cwd: root,
    env: { ...env, KILL_IN: content, KILL_AT: String(at) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const [, signal] = await once(child, "close");
  return { signal, steps: Number(/steps: (\d+)$/.exec(said)?.[1]) };
}

test("an import that is killed at any moment leaves whole files, and done again it ends as if it had not been", async () => {
  const { before, copy, command } = await setUp();
  const whole = copy();
  const { steps } = await runKilled(whole, command(whole), 0);
  const [old, wanted] = [filesBelow(before), filesBelow(whole)];
  // A picture, three files of items and the ledger, at three moments each.
  expect(steps).toBe(15);

  const killAt = async (at: number) => {
    const content = copy();
    const { signal } = await runKilled(content, command(content), at);
    const left = filesBelow(content);
    const torn = Object.keys(left).filter(
      (path) => !basename(path).startsWith(".") && left[path] !== old[path] && left[path] !== wanted[path],
    );
    const ledger = parseLedger(readFileSync(join(content, "demo/imports/ledger.json"), "utf8"));
    const check = await bank("check", "demo", "--format", "json", "--content", content);
    const errors = JSON.parse(check.out).diagnostics.filter(
      (one: { severity: string }) => one.severity === "error",
    );
    await bank(...command(content));
    return { at, signal, torn, hasLedger: ledger !== undefined, errors, again: filesBelow(content) };
  };
  const moments = Array.from({ length: steps }, (_, index) => index + 1);
  // Two at a time: most of it is the start of a process.
  for (let from = 0; from < steps; from += 2)
    for (const killed of await Promise.all(moments.slice(from, from + 2).map(killAt)))
      expect(killed).toEqual({
        at: killed.at,
        signal: "SIGKILL",
        torn: [],
        hasLedger: true,
        errors: [],
        again: wanted,
      });
}, 60_000);
