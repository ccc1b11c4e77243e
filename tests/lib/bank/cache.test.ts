import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { aContentFolder, anItemFile, aQuestionText } from "@/tests/support/bank-files";
import { aWorkspace } from "@/tests/support/workspace";

const today = "2026-11-22";
const everything = "tests/fixtures/banks/everything";
const broken = "tests/fixtures/banks/broken";

/** A content folder that was compiled once with a cache beside it. */
async function aWarmFolder() {
  const { dir, write } = aWorkspace(
    Object.fromEntries(Object.entries(aContentFolder()).map(([path, text]) => [`content/${path}`, text])),
  );
  const cacheDir = join(dir, "cache");
  const compile = () => compileContent(join(dir, "content"), { today, cacheDir });
  const cold = await compile();
  const packs = () =>
    readdirSync(cacheDir, { recursive: true, encoding: "utf8" }).filter((name) => /[.]pack$/.test(name));
  const [name] = packs();
  if (!name) throw new Error("Nothing was cached.");
  return { dir, write, packs, cacheDir, cacheFile: join(cacheDir, name), compile, cold };
}

describe("the cache", () => {
  it.each([everything, broken])("gives %s as it is without", async (folder) => {
    const { dir } = aWorkspace();
    const plain = await compileContent(folder, { today });
    await compileContent(folder, { today, cacheDir: dir });
    expect(await compileContent(folder, { today, cacheDir: dir })).toEqual(plain);
  });

  it("is used: what it holds is given again", async () => {
    const { compile, cacheFile } = await aWarmFolder();
    const before = readFileSync(cacheFile, "utf8");
    await compile();
    expect(readFileSync(cacheFile, "utf8")).toBe(before);
  });

  it.each<[string, (file: string) => void]>([
    ["deleted", (file) => rmSync(file)],
    ["empty", (file) => writeFileSync(file, "")],
    ["cut off", (file) => writeFileSync(file, readFileSync(file).subarray(0, 500))],
    ["another text", (file) => writeFileSync(file, "null")],
    ["JSON of another shape", (file) => writeFileSync(file, '[1, { "a": null }]')],
    ["no text at all", (file) => writeFileSync(file, new Uint8Array([0xff, 0, 0xfe, 10, 13]))],
    [
      "changed in one letter",
      (file) => writeFileSync(file, readFileSync(file, "utf8").replace("first option", "fixst option")),
    ],
  ])("does no harm when it is %s", async (_, damage) => {
    const { compile, cacheFile, cold } = await aWarmFolder();
    damage(cacheFile);
    expect(await compile()).toEqual(cold);
  });

  it("does no harm where it can't be written", async () => {
    const { dir, write, cold } = await aWarmFolder();
    write("a-file", "");
    const cacheDir = join(dir, "a-file");
    expect(await compileContent(join(dir, "content"), { today, cacheDir })).toEqual(cold);
  });

  it("sees an edit", async () => {
    const { write, compile } = await aWarmFolder();
    write("content/demo/questions/one.mdx", anItemFile(aQuestionText("one", "Which one now?")));
    const [bank] = (await compile()).banks;
    expect(bank?.bank?.items[0]).toMatchObject({
      stem: [{ type: "paragraph", children: [{ type: "text", value: "Which one now?" }] }],
    });
  });

  it("sees a new file", async () => {
    const { write, compile } = await aWarmFolder();
    write("content/demo/questions/three.mdx", anItemFile(aQuestionText("three")));
    expect((await compile()).banks[0]?.bank?.items.map(({ id }) => id)).toEqual(["one", "three", "two"]);
  });

  it("sees that a file is gone", async () => {
    const { dir, compile } = await aWarmFolder();
    rmSync(join(dir, "content/demo/questions/two.mdx"));
    expect((await compile()).banks[0]?.bank?.items.map(({ id }) => id)).toEqual(["one"]);
  });

  it("sees a change of the bank that files depend on", async () => {
    const { write, compile, dir } = await aWarmFolder();
    const file = "content/demo/questions/two.mdx";
    write(file, readFileSync(join(dir, file), "utf8").replace("domain: ethics\n", ""));
    await compile();
    const bankFile = readFileSync(join(dir, "content/demo/bank.mdx"), "utf8");
    const oneDomain = bankFile.replace(/ {2}- \{ id: crisis.*\n/, "").replace("weight: 60", "weight: 100");
    write("content/demo/bank.mdx", oneDomain);
    expect((await compile()).diagnostics).toEqual([]);
  });

  it("gives two runs at once what each would get alone", async () => {
    const { compile, cacheFile, cold } = await aWarmFolder();
    rmSync(cacheFile);
    const runs = await Promise.all(Array.from({ length: 8 }, compile));
    expect(runs).toEqual(runs.map(() => cold));
  });

  it("keeps one of many packs that say the same", async () => {
    const { compile, cacheFile, packs } = await aWarmFolder();
    rmSync(cacheFile);
    await Promise.all(Array.from({ length: 8 }, compile));
    await compile();
    expect(packs()).toHaveLength(1);
  });

  it("writes what an edit changed, and nothing else again", async () => {
    const { write, compile, packs, dir, cacheDir } = await aWarmFolder();
    const before = packs();
    write("content/demo/questions/one.mdx", anItemFile(aQuestionText("one", "Which one now?")));
    await compile();
    const added = packs().filter((name) => !before.includes(name));
    expect(added).toHaveLength(1);
    const text = readFileSync(join(cacheDir, added[0] as string), "utf8");
    expect(text).toContain("Which one now?");
    expect(text).not.toContain('"two"');
    expect(readdirSync(join(dir, "content/demo/questions"))).toHaveLength(2);
  });

  it("does not grow for ever with edits", async () => {
    const { write, compile, packs } = await aWarmFolder();
    for (let edit = 0; edit < 40; edit++) {
      write("content/demo/questions/one.mdx", anItemFile(aQuestionText("one", `Which one in edit ${edit}?`)));
      await compile();
    }
    expect(packs().length).toBeLessThan(30);
  });

  it("of another form of pack is left alone and not read", async () => {
    const { compile, cacheFile, cold } = await aWarmFolder();
    writeFileSync(
      cacheFile,
      readFileSync(cacheFile, "latin1").replace("rehearse-pack-1", "rehearse-pack-0"),
      "latin1",
    );
    expect(await compile()).toEqual(cold);
  });
});
