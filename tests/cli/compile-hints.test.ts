import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hintScripts } from "@/cli/prepare/compile-hints.mjs";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rehearse-hints-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const read = (name: string) => readFile(join(folder, name), "utf8");

test("a script of the build says first that its functions are to be compiled as it loads", async () => {
  await write("a.js", "go()");
  expect(hintScripts(folder)).toBe(1);
  expect(await read("a.js")).toBe("//# allFunctionsCalledOnLoad\ngo()");
});

test("a script says it once, however often a build is looked at", async () => {
  await write("a.js", "go()");
  hintScripts(folder);
  const once = await read("a.js");
  expect(hintScripts(folder)).toBe(0);
  expect(await read("a.js")).toBe(once);
});

test("styles, maps, and scripts of which a visit runs little stay as they are", async () => {
  const large = `/*${"x".repeat(300_000)}*/`;
  await Promise.all([write("a.css", "a{}"), write("a.js.map", "{}"), write("editor.js", large)]);
  expect(hintScripts(folder)).toBe(0);
  expect([await read("a.css"), await read("a.js.map"), await read("editor.js")]).toEqual([
    "a{}",
    "{}",
    large,
  ]);
});
