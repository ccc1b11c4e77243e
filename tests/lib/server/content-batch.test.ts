import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ContentFolder } from "@/lib/server/content-folder";

let root: string;
let content: string;
let folder: ContentFolder;
const ledger = "imports/ledger.json";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "rehearse-studio-"));
  content = join(root, "content");
  await mkdir(join(content, "demo", "questions"), { recursive: true });
  await writeFile(join(content, "demo", "bank.mdx"), "sheet");
  await writeFile(join(content, "demo", "questions", "a.mdx"), "a");
  folder = new ContentFolder(content);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const onDisk = (path: string) => readFile(join(content, "demo", path), "utf8");

describe("several files of a bank", () => {
  test("are written if the bank is as it was seen, and a text of null takes a file away", async () => {
    const { state, files } = await folder.snapshot("demo");
    expect(files.map(({ path }) => path)).toEqual(["bank.mdx", "questions/a.mdx"]);
    const batch = [
      { path: "questions/new/b.mdx", text: "b" },
      { path: "drafts/c.mdx", text: "c" },
      { path: "questions/a.mdx", text: null },
      { path: ledger, text: "{}" },
    ];
    expect(await folder.writeAll("demo", batch, state)).toBeUndefined();
    expect([await onDisk("questions/new/b.mdx"), await onDisk("drafts/c.mdx"), await onDisk(ledger)]).toEqual(
      ["b", "c", "{}"],
    );
    expect(await folder.files("demo")).toEqual(["bank.mdx", "drafts/c.mdx", ledger, "questions/new/b.mdx"]);
  });

  test("are refused whole when any file that was read is another one by now, or a new one came", async () => {
    const { state } = await folder.snapshot("demo");
    await writeFile(join(content, "demo", "questions", "other.mdx"), "somebody's");
    const batch = [{ path: "questions/a.mdx", text: "mine" }];
    expect(await folder.writeAll("demo", batch, state)).toMatchObject({ refused: "changed" });
    expect(await onDisk("questions/a.mdx")).toBe("a");
  });

  test("of which one leads out, are refused whole", async () => {
    await mkdir(join(root, "away"));
    await symlink(join(root, "away"), join(content, "demo", "drafts"));
    await writeFile(join(root, "secret.mdx"), "secret");
    await symlink(join(root, "secret.mdx"), join(content, "demo", "questions", "link.mdx"));
    const { state } = await folder.snapshot("demo");
    for (const path of [
      "drafts/x.mdx",
      "questions/link.mdx",
      "../x.mdx",
      "lessons/x.mdx",
      "imports/x.json",
    ]) {
      const batch = [
        { path: "questions/a.mdx", text: "mine" },
        { path, text: "x" },
      ];
      expect([path, await folder.writeAll("demo", batch, state)]).toEqual([path, { refused: "outside" }]);
    }
    expect(await onDisk("questions/a.mdx")).toBe("a");
    expect(await readdir(join(root, "away"))).toEqual([]);
    expect(await readFile(join(root, "secret.mdx"), "utf8")).toBe("secret");
    expect(await readdir(join(content, "demo", "questions"))).toEqual(["a.mdx", "link.mdx"]);
  });
});

describe("a new bank", () => {
  test("appears with its sheet", async () => {
    expect(await folder.createBank("food-handler", "sheet")).toBeUndefined();
    expect(await readFile(join(content, "food-handler", "bank.mdx"), "utf8")).toBe("sheet");
    expect(await readdir(content)).toEqual(["demo", "food-handler"]);
  });

  test("is refused where there is a folder, a file or a link of its name, and by names that are none", async () => {
    await writeFile(join(content, "notes"), "mine");
    await symlink(root, join(content, "link"));
    for (const id of ["demo", "notes", "link"])
      expect(await folder.createBank(id, "x")).toMatchObject({ refused: "changed" });
    for (const id of ["..", "a/b", "Demo", "", ".git"])
      expect(await folder.createBank(id, "x")).toEqual({ refused: "outside" });
    expect(await onDisk("bank.mdx")).toBe("sheet");
    expect(await readFile(join(content, "notes"), "utf8")).toBe("mine");
  });
});

test("a drawing is taken from an import alone, and only when it was looked through", async () => {
  const bytes = new TextEncoder().encode("<svg/>");
  expect(await folder.addPicture("demo", "images/imported/a.svg", bytes)).toEqual({ refused: "outside" });
  expect(await folder.addPicture("demo", "images/a.svg", bytes, true)).toEqual({ refused: "outside" });
  expect(await folder.addPicture("demo", "images/imported/a.svg", bytes, true)).toHaveProperty("version");
  expect(await folder.pictures("demo")).toEqual(["images/imported/a.svg"]);
  expect((await folder.readPicture("demo", "images/imported/a.svg"))?.toString()).toBe("<svg/>");
  expect(await folder.readPicture("demo", "images/../bank.mdx")).toBeUndefined();
});
