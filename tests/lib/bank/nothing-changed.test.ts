import { spawn } from "node:child_process";
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { artefactFolder, currentFile } from "@/lib/bank/compile/artefact-files";
import { ContentCompiler } from "@/lib/bank/compile/content-compiler";
import { isCompiled, receiptFile } from "@/lib/bank/compile/is-compiled";
import { compareReceipt, type Receipt } from "@/lib/bank/compile/receipt";
import { generateBank } from "@/tests/bench/generate-bank";
import { aContentFolder, anItemFile, aQuestionText } from "@/tests/support/bank-files";
import { aWorkspace } from "@/tests/support/workspace";

const today = "2026-11-22";
const pixel = "tests/content/one-pixel.png";

/** Longer than a change may be too young to be told by its time. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

/** A content folder that was compiled by a compiler of some name. */
async function aCompiled(more: Record<string, string> = {}) {
  const files = { ...aContentFolder(), ...more };
  const { dir, write } = aWorkspace(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
  );
  const content = join(dir, "content");
  const work = join(dir, "work");
  const question = aQuestionText("seen").replace("Which", "![A dot](images/dot.png) Which");
  write("content/demo/images/other.txt", "");
  copyFileSync(pixel, join(content, "demo/images/dot.png"));
  write("content/demo/questions/seen.mdx", anItemFile(question));
  const compile = async (on = today, compilerId = "one") => {
    const compiler = new ContentCompiler(content, { work, threads: 1, compilerId });
    const current = await compiler.compile(on);
    compiler.close();
    return current;
  };
  const folder = artefactFolder(content, work);
  await settle();
  await compile();
  const isUpToDate = (on = today, compilerId = "one") => isCompiled(content, compilerId, work, on);
  return { dir, write, content, work, folder, compile, isUpToDate };
}

const everyFile = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

describe("whether anything changed since a folder was compiled", () => {
  it("is told without compiling: nothing did", async () => {
    const { isUpToDate } = await aCompiled();
    expect(isUpToDate()).toBe(true);
  });

  it("is told by the text where a file was touched only, and the next look is a short one again", async () => {
    const { isUpToDate, content, folder } = await aCompiled();
    const path = join(content, "demo/questions/one.mdx");
    writeFileSync(path, readFileSync(path));
    await settle();
    const before = readFileSync(receiptFile(folder), "utf8");
    expect(isUpToDate()).toBe(true);
    const renewed = readFileSync(receiptFile(folder), "utf8");
    expect(renewed).not.toBe(before);
    expect(isUpToDate()).toBe(true);
    expect(readFileSync(receiptFile(folder), "utf8")).toBe(renewed);
  });

  it("is told by the text where a file was written within the same moment", async () => {
    const { isUpToDate, compile, write } = await aCompiled();
    for (const id of ["aaa", "bbb", "ccc"]) {
      write("content/demo/questions/one.mdx", anItemFile(aQuestionText(id)));
      expect(isUpToDate()).toBe(false);
      await compile();
      expect(isUpToDate()).toBe(true);
    }
  });

  const changes: Record<string, (content: string) => void> = {
    "an edited file": (content) =>
      writeFileSync(
        join(content, "demo/questions/one.mdx"),
        anItemFile(aQuestionText("one", "Which one now?")),
      ),
    "a new file": (content) =>
      writeFileSync(join(content, "demo/questions/new.mdx"), anItemFile(aQuestionText("new"))),
    "a file that is gone": (content) => rmSync(join(content, "demo/questions/two.mdx")),
    "a file of another name": (content) =>
      renameSync(join(content, "demo/questions/two.mdx"), join(content, "demo/questions/three.mdx")),
    "a file that is not read, and said to be so": (content) =>
      writeFileSync(join(content, "demo/questions/notes.md"), "Not an item."),
    "another bank.mdx": (content) =>
      writeFileSync(
        join(content, "demo/bank.mdx"),
        readFileSync(join(content, "demo/bank.mdx"), "utf8").replace("title: ", "title: New "),
      ),
    "a bank.mdx that is gone": (content) => rmSync(join(content, "demo/bank.mdx")),
    "another picture": (content) =>
      writeFileSync(
        join(content, "demo/images/dot.png"),
        Buffer.concat([readFileSync(pixel), Buffer.from(" ")]),
      ),
    "a picture that is gone": (content) => rmSync(join(content, "demo/images/dot.png")),
    "a picture that comes before the one that was found": (content) => {
      rmSync(join(content, "demo/images/dot.png"));
      copyFileSync(pixel, join(content, "demo/images/dot.png"));
    },
    "a bank of another name": (content) => renameSync(join(content, "demo"), join(content, "renamed")),
  };
  it.each(Object.entries(changes))("sees %s, and the next compilation takes it in", async (_, change) => {
    const { isUpToDate, compile, content, work } = await aCompiled();
    change(content);
    expect(isUpToDate()).toBe(false);
    const current = await compile();
    const fresh = await new ContentCompiler(content, { work: `${work}-fresh`, threads: 1 }).compile(today);
    const versions = (one: typeof current) =>
      one.banks.map(({ id, version, diagnostics }) => [id, version, diagnostics]);
    expect(versions(current)).toEqual(versions(fresh));
    await settle();
    expect(isUpToDate()).toBe(true);
  });

  it.each<[string, (file: string) => void]>([
    ["deleted", (file) => rmSync(file)],
    ["empty", (file) => writeFileSync(file, "")],
    ["cut off", (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    [
      "of other letters",
      (file) => writeFileSync(file, readFileSync(file, "latin1").replace(/e/g, "f"), "latin1"),
    ],
  ])("sees each file of the artefacts that is %s", async (_, damage) => {
    const { isUpToDate, compile, folder } = await aCompiled();
    const count = everyFile(folder).length;
    for (let index = 0; index < count; index++) {
      const file = everyFile(folder)[index] as string;
      if (file.endsWith("recipes.json")) continue;
      damage(file);
      expect([file, isUpToDate()]).toEqual([file, false]);
      await compile();
      await settle();
      expect(isUpToDate()).toBe(true);
    }
  });

  it("does not need the cache of what was read", async () => {
    const { isUpToDate, work } = await aCompiled();
    rmSync(join(work, "cache"), { recursive: true });
    expect(isUpToDate()).toBe(true);
  });

  it("counts all as changed for another compiler", async () => {
    const { isUpToDate, compile } = await aCompiled();
    expect(isUpToDate(today, "another")).toBe(false);
    await compile(today, "another");
    expect([isUpToDate(today, "another"), isUpToDate(today, "one")]).toEqual([true, false]);
  });

  it("counts all as changed on the day after which a finding counts, and on days before", async () => {
    const due = aQuestionText("due").replace('id="due"', 'id="due" reviewBy="2026-11-30"');
    const { isUpToDate } = await aCompiled({ "demo/questions/due.mdx": anItemFile(due) });
    expect(["2026-11-21", "2026-11-22", "2026-11-30", "2026-12-01"].map((on) => isUpToDate(on))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("has all done anew once a week, so that old versions go", async () => {
    const { folder, compile } = await aCompiled();
    await compile();
    const receipt = JSON.parse(readFileSync(receiptFile(folder), "utf8").slice(65)) as Receipt<unknown>;
    const old = { ...receipt, madeMs: Date.now() - 8 * 86_400_000 };
    expect([receipt, old].map((one) => compareReceipt(one, { ...receipt, today }))).toEqual([
      "same",
      undefined,
    ]);
  });

  it("looks shortly in a process that runs on, too", async () => {
    const { content, work, write, folder } = await aCompiled();
    const compiler = new ContentCompiler(content, { work, threads: 1, isEditing: true });
    const first = await compiler.compile(today);
    expect(await compiler.compile(today)).toBe(first);
    write("content/demo/questions/one.mdx", anItemFile(aQuestionText("one", "Which one now?")));
    const second = await compiler.compile(today);
    expect(second.banks[0]?.version).not.toBe(first.banks[0]?.version);
    rmSync(currentFile(folder));
    expect((await compiler.compile(today)).banks[0]?.version).toBe(second.banks[0]?.version);
    expect(readFileSync(currentFile(folder), "utf8")).toContain(second.banks[0]?.version as string);
    compiler.close();
  });

  it("is never said of a compilation that was killed", async () => {
    const { content, work, compile, isUpToDate, write } = await aCompiled();
    await generateBank(content, 200);
    const script = `
      import { ContentCompiler } from "@/lib/bank/compile/content-compiler";
      await new ContentCompiler(${JSON.stringify(content)}, { work: ${JSON.stringify(work)}, compilerId: "one" }).compile(${JSON.stringify(today)});`;
    for (const afterMs of [200, 500, 800, 1200]) {
      write(
        "content/demo/questions/one.mdx",
        anItemFile(aQuestionText("one", `Which one after ${afterMs}?`)),
      );
      const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
      const isOver = new Promise((resolve) => child.once("exit", resolve));
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      child.kill("SIGKILL");
      await isOver;
      const said = isUpToDate();
      const before = readFileSync(currentFile(artefactFolder(content, work)), "utf8");
      await compile();
      const after = readFileSync(currentFile(artefactFolder(content, work)), "utf8");
      if (said) expect(after).toBe(before);
    }
  }, 60_000);
});
