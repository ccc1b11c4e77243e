import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { artefactFolder } from "@/lib/bank/compile/artefact-files";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { ContentCompiler } from "@/lib/bank/compile/content-compiler";
import { keptVersions } from "@/lib/bank/compile/prune-artefacts";
import { ArtefactReader } from "@/lib/bank/compile/read-artefacts";
import { addressOf, type ItemShard } from "@/lib/bank/delivery/bank-manifest";
import { inBankOrder, type OutlinePage, unpackOutlinePage } from "@/lib/bank/delivery/outline-page";
import type { Item } from "@/lib/bank/item";
import { generateBank } from "@/tests/bench/generate-bank";
import { aContentFolder, anItemFile, aQuestionText } from "@/tests/support/bank-files";
import { aWorkspace } from "@/tests/support/workspace";

const today = "2026-11-22";

/** A content folder and a place for what is made of it. */
function aContent(files: Record<string, string> = aContentFolder()) {
  const { dir, write } = aWorkspace(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
  );
  const content = join(dir, "content");
  const work = join(dir, "work");
  const reader = () => new ArtefactReader(artefactFolder(content, work));
  const compile = async (threads = 1) => {
    const compiler = new ContentCompiler(content, { work, threads });
    const current = await compiler.compile(today);
    compiler.close();
    return current;
  };
  return { dir, write, content, work, reader, compile, folder: artefactFolder(content, work) };
}

const everyFile = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** All items of a bank as a browser would load them, in the bank's order. */
function itemsOf(reader: ArtefactReader, id: string, version?: string): Item[] {
  const manifest = reader.manifest(id, version);
  if (!manifest) throw new Error("There is no such version.");
  const part = <T>(hash: string | undefined) => JSON.parse(reader.part(id, hash as string) as string) as T;
  const pages = manifest.pages.map((hash) => part<OutlinePage>(hash));
  return inBankOrder(pages.flatMap(unpackOutlinePage)).map(({ id: item }) => {
    const { page, shard } = addressOf(manifest, item);
    const found = part<ItemShard>(pages[page]?.shards[shard]).items.find((one) => one.id === item);
    return found as Item;
  });
}

describe("what the compiler leaves for the server", () => {
  it("holds what compilation into memory gives: items in order, lessons, sheet, diagnostics, version", async () => {
    const folder = "tests/fixtures/banks/everything";
    const { work } = aContent();
    await new ContentCompiler(folder, { work }).compile(today);
    const reader = new ArtefactReader(artefactFolder(folder, work));
    const { banks } = await compileContent(folder, { today });
    for (const { id, bank, diagnostics } of banks) {
      expect(reader.diagnostics(id)).toEqual(diagnostics);
      if (!bank) continue;
      expect(reader.sheet(id)).toMatchObject({
        version: bank.version,
        title: bank.title,
        items: bank.items.length,
      });
      expect(itemsOf(reader, id)).toEqual(bank.items);
      expect(bank.lessons.map(({ slug }) => reader.lesson(id, slug))).toEqual(bank.lessons);
      for (const item of bank.items) expect(reader.around(id, item.id)?.shard.items).toContainEqual(item);
    }
  });

  it("is the same whether one thread reads or several", async () => {
    const one = aContent({});
    await generateBank(one.content, 1150);
    await one.compile(1);
    const serial = everyFile(one.folder)
      .filter((path) => path.includes("versions"))
      .map((path) => readFileSync(path, "utf8"));
    const serialItems = itemsOf(one.reader(), "generated");
    rmSync(one.work, { recursive: true });
    await one.compile(2);
    const parallel = everyFile(one.folder)
      .filter((path) => path.includes("versions"))
      .map((path) => readFileSync(path, "utf8"));
    const withoutPacks = (text: string) => ({ ...JSON.parse(text), packs: [] });
    expect(parallel.map(withoutPacks)).toEqual(serial.map(withoutPacks));
    expect(itemsOf(one.reader(), "generated")).toEqual(serialItems);
  }, 300_000);

  it("keeps the version before, so that a sitting can end on it", async () => {
    const { write, reader, compile } = aContent();
    const [before] = (await compile()).banks;
    write("content/demo/questions/one.mdx", anItemFile(aQuestionText("one", "Which one now?")));
    const [after] = (await compile()).banks;
    expect(after?.version).not.toBe(before?.version);
    const old = itemsOf(reader(), "demo", before?.version as string);
    expect(JSON.stringify(old)).not.toContain("Which one now?");
    expect(JSON.stringify(itemsOf(reader(), "demo"))).toContain("Which one now?");
  });

  it("keeps content folders apart", async () => {
    const one = aContent();
    const other = aContent({
      ...aContentFolder(),
      "demo/questions/one.mdx": anItemFile(aQuestionText("only-here")),
    });
    await new ContentCompiler(one.content, { work: one.work }).compile(today);
    await new ContentCompiler(other.content, { work: one.work }).compile(today);
    const read = (content: string) =>
      itemsOf(new ArtefactReader(artefactFolder(content, one.work)), "demo").map(({ id }) => id);
    expect(read(one.content)).toEqual(["one", "two"]);
    expect(read(other.content)).toEqual(["only-here", "two"]);
  });

  it.each<[string, (file: string) => void]>([
    ["deleted", (file) => rmSync(file)],
    ["empty", (file) => writeFileSync(file, "")],
    ["cut off", (file) => truncateSync(file, 200)],
    [
      "of another format",
      (file) => writeFileSync(file, readFileSync(file, "latin1").replace(/1/g, "0"), "latin1"),
    ],
  ])("comes back whole when any one file of cache or artefacts is %s", async (_, damage) => {
    const { work, reader, compile } = aContent();
    await compile();
    const items = itemsOf(reader(), "demo");
    const count = everyFile(work).length;
    for (let index = 0; index < count; index++) {
      const file = everyFile(work)[index];
      if (file) damage(file);
      await compile();
      expect(itemsOf(reader(), "demo")).toEqual(items);
    }
  });

  it("makes a part again that was changed in one letter", async () => {
    const { folder, reader, compile } = aContent();
    await compile();
    const items = itemsOf(reader(), "demo");
    const [pack = ""] = everyFile(join(folder, "demo/parts"));
    const text = readFileSync(pack, "latin1");
    writeFileSync(pack, text.replaceAll("first option", "fixst option"), "latin1");
    await compile();
    expect(itemsOf(reader(), "demo")).toEqual(items);
  });

  it("gives two compilations at once what each would get alone", async () => {
    const { reader, compile } = aContent();
    await Promise.all([compile(), compile(), compile(), compile()]);
    expect(itemsOf(reader(), "demo").map(({ id }) => id)).toEqual(["one", "two"]);
  });

  it("leaves the state of before, or the new one, when it is killed", async () => {
    const { content, work, reader, compile, write } = aContent();
    await generateBank(content, 300);
    await compile();
    const script = `
      import { ContentCompiler } from "@/lib/bank/compile/content-compiler";
      await new ContentCompiler(${JSON.stringify(content)}, { work: ${JSON.stringify(work)} }).compile();`;
    for (const afterMs of [300, 700, 1100, 1500]) {
      write(
        "content/demo/questions/one.mdx",
        anItemFile(aQuestionText("one", `Which one after ${afterMs}?`)),
      );
      const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
      const isOver = new Promise((resolve) => child.once("exit", resolve));
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      child.kill("SIGKILL");
      await isOver;
      expect(itemsOf(reader(), "generated")).toHaveLength(300);
      expect(itemsOf(reader(), "demo")).toHaveLength(2);
    }
    await compile();
    expect(JSON.stringify(itemsOf(reader(), "demo"))).toContain("Which one after 1500?");
  });

  it("sees in a running process each edit, new file and deletion, also of the same length within a moment", async () => {
    const { content, work, reader, write, dir } = aContent();
    const compiler = new ContentCompiler(content, { work, isEditing: true });
    const idsNow = async () => {
      await compiler.compile(today);
      return itemsOf(reader(), "demo").map(({ id }) => id);
    };
    expect(await idsNow()).toEqual(["one", "two"]);
    for (const id of ["aaa", "bbb", "ccc"]) {
      write("content/demo/questions/one.mdx", anItemFile(aQuestionText(id)));
      expect(await idsNow()).toEqual([id, "two"]);
    }
    write("content/demo/questions/three.mdx", anItemFile(aQuestionText("three")));
    expect(await idsNow()).toEqual(["ccc", "three", "two"]);
    rmSync(join(dir, "content/demo/questions/two.mdx"));
    expect(await idsNow()).toEqual(["ccc", "three"]);
    compiler.close();
  });

  it("has new parts for an edited item only", async () => {
    const { content, work, write, folder } = aContent({});
    await generateBank(content, 1200);
    const compiler = new ContentCompiler(content, { work });
    const hashes = () =>
      new Set(
        everyFile(join(folder, "generated/parts")).flatMap(
          (path) =>
            readFileSync(path, "latin1")
              .match(/\["[0-9a-f]{16}",\d+,\d+\]/g)
              ?.map((one) => one.slice(2, 18)) ?? [],
        ),
      );
    await compiler.compile(today);
    const before = hashes();
    const path = "generated/questions/alone/item-0.mdx";
    write(
      `content/${path}`,
      readFileSync(join(content, path), "utf8").replace("</Explanation>", "More.\n</Explanation>"),
    );
    await compiler.compile(today);
    expect([...hashes()].filter((hash) => !before.has(hash))).toHaveLength(2);
    compiler.close();
  });

  it("does not let an address reach beside its folder", async () => {
    const { reader, compile } = aContent();
    await compile();
    expect(reader().manifest("..", "current")).toBeUndefined();
    expect(reader().manifest("demo", "../../current")).toBeUndefined();
    expect(reader().part("demo", "../../../x")).toBeUndefined();
    expect(reader().part("../demo", "0123456789abcdef")).toBeUndefined();
  });

  it("removes what no kept version needs, once it has rested", async () => {
    const { folder, compile, work } = aContent();
    await compile();
    const stray = join(folder, "demo/parts/0-stray.pack");
    writeFileSync(stray, "left over");
    utimesSync(stray, 1, 1);
    await compile();
    expect(everyFile(work)).not.toContain(stray);
  });
});

describe("which versions stay", () => {
  const dayMs = 86_400_000;
  const past = (version: string, days: number, wasEdited = false) => ({
    version,
    untilMs: (100 - days) * dayMs,
    ...(wasEdited ? { wasEdited } : {}),
  });
  const kept = (history: Parameters<typeof keptVersions>[0]) =>
    keptVersions(history, 100 * dayMs).map(({ version }) => version);

  it("always the newest five", () => {
    expect(kept([1, 2, 3, 4, 5, 6, 7].map((n) => past(`v${n}`, 40 + n)))).toEqual([
      "v1",
      "v2",
      "v3",
      "v4",
      "v5",
    ]);
  });

  it("all that were current within 30 days, or a day while the bank was edited", () => {
    const recent = Array.from({ length: 7 }, (_, index) => past(`v${index}`, 2));
    expect(kept([...recent, past("month", 29), past("older", 31), past("draft", 3, true)])).toEqual([
      ...recent.map(({ version }) => version),
      "month",
    ]);
  });
});
