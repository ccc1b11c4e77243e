import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ContentFolder } from "@/lib/server/content-folder";

let root: string;
let content: string;
let folder: ContentFolder;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "rehearse-studio-"));
  content = join(root, "content");
  await mkdir(join(content, "demo", "questions", "deep"), { recursive: true });
  await mkdir(join(content, "demo", "lessons"));
  await writeFile(join(content, "demo", "bank.mdx"), "---\ntitle: Demo\n---\n");
  await writeFile(join(content, "demo", "questions", "a.mdx"), "one\r\ntwo");
  await writeFile(join(content, "demo", "questions", "deep", "b.mdx"), "b");
  await writeFile(join(content, "demo", "lessons", "intro.mdx"), "intro");
  await writeFile(join(content, "demo", "questions", "notes.txt"), "not ours");
  folder = new ContentFolder(content);
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const onDisk = (path: string) => readFile(join(content, "demo", path), "utf8");

test("lists banks, and of a bank the files that belong to it, its sheet first", async () => {
  await mkdir(join(content, "Not a bank"));
  expect(await folder.banks()).toEqual(["demo"]);
  expect(await folder.files("demo")).toEqual([
    "bank.mdx",
    "lessons/intro.mdx",
    "questions/a.mdx",
    "questions/deep/b.mdx",
  ]);
  expect(await folder.files("elsewhere")).toEqual([]);
});

test("writes a file that is still the one that was seen, and reads it back", async () => {
  const seen = await folder.read("demo", "questions/a.mdx");
  expect(seen?.text).toBe("one\r\ntwo");
  const written = await folder.write("demo", "questions/a.mdx", "one\r\nthree", seen?.version ?? null);
  expect(await folder.read("demo", "questions/a.mdx")).toEqual({ text: "one\r\nthree", ...written });
  expect(await readdir(join(content, "demo", "questions"))).toEqual(["a.mdx", "deep", "notes.txt"]);
});

test("a second save of one version is refused, and gives what stands there now", async () => {
  const seen = (await folder.read("demo", "questions/a.mdx"))?.version ?? null;
  const saves = await Promise.all([
    folder.write("demo", "questions/a.mdx", "first", seen),
    folder.write("demo", "questions/a.mdx", "second", seen),
  ]);
  expect(saves[0]).toHaveProperty("version");
  expect(saves[1]).toMatchObject({ refused: "changed", current: { text: "first" } });
  expect(await onDisk("questions/a.mdx")).toBe("first");
});

test("a new file is made with its folders, and only where there is none", async () => {
  expect(await folder.write("demo", "questions/new/c.mdx", "c", null)).toHaveProperty("version");
  expect(await onDisk("questions/new/c.mdx")).toBe("c");
  expect(await folder.write("demo", "questions/a.mdx", "over", null)).toMatchObject({ refused: "changed" });
  expect(await folder.write("demo", "questions/gone.mdx", "x", "0".repeat(64))).toEqual({
    refused: "changed",
    current: undefined,
  });
});

describe("refuses what is not a file of a bank", () => {
  const paths = [
    "../other/bank.mdx",
    "questions/../../../etc/passwd.mdx",
    "questions/..\\..\\x.mdx",
    "/etc/passwd",
    "questions/a.txt",
    "questions/.hidden.mdx",
    "questions/.git/a.mdx",
    "questions/a.mdx\0.png",
    "questions//a.mdx",
    "questions/a:b.mdx",
    "lessons/../bank.mdx",
    "package.json",
    `questions/${"a".repeat(300)}.mdx`,
  ];
  for (const path of paths) {
    test(JSON.stringify(path.slice(0, 40)), async () => {
      expect(await folder.read("demo", path)).toBeUndefined();
      expect(await folder.write("demo", path, "x", null)).toEqual({ refused: "outside" });
      expect(await readdir(root)).toEqual(["content"]);
    });
  }
  test("and banks by names that lead elsewhere", async () => {
    for (const bank of ["..", ".", "demo/..", "Demo", ""])
      expect(await folder.write(bank, "bank.mdx", "x", null)).toEqual({ refused: "outside" });
  });
});

test("goes through no link, neither of a folder nor of a file", async () => {
  const secret = join(root, "secret.mdx");
  await writeFile(secret, "secret");
  await mkdir(join(root, "away"));
  await symlink(secret, join(content, "demo", "questions", "link.mdx"));
  await symlink(join(root, "away"), join(content, "demo", "questions", "out"));
  await symlink(join(root, "away"), join(content, "linked-bank"));
  expect(await folder.read("demo", "questions/link.mdx")).toBeUndefined();
  expect(await folder.write("demo", "questions/link.mdx", "x", null)).toEqual({ refused: "outside" });
  expect(await folder.write("demo", "questions/out/x.mdx", "x", null)).toEqual({ refused: "outside" });
  expect(await folder.write("linked-bank", "bank.mdx", "x", null)).toEqual({ refused: "outside" });
  expect(await readFile(secret, "utf8")).toBe("secret");
  expect(await readdir(join(root, "away"))).toEqual([]);
  expect(await folder.files("linked-bank")).toEqual([]);
});

test("a file that is not text is neither read nor written over", async () => {
  await writeFile(join(content, "demo", "questions", "latin.mdx"), Buffer.from([0x63, 0xe9]));
  expect(await folder.read("demo", "questions/latin.mdx")).toBeUndefined();
  expect(await folder.write("demo", "questions/latin.mdx", "x", null)).toEqual({ refused: "outside" });
});

test("a file of more than a megabyte is not written", async () => {
  expect(await folder.write("demo", "questions/big.mdx", "a".repeat(1_000_001), null)).toEqual({
    refused: "too-large",
  });
});

test("takes in a picture once, and never over another one", async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const first = await folder.addPicture("demo", "images/a.png", bytes);
  expect(await folder.addPicture("demo", "images/a.png", bytes)).toEqual(first);
  expect(await folder.addPicture("demo", "images/a.png", new Uint8Array([4]))).toMatchObject({
    refused: "changed",
  });
  expect(await folder.addPicture("demo", "images/a.svg", bytes)).toEqual({ refused: "outside" });
});

test("whoever is killed while saving leaves the old file or a new one, never a part", async () => {
  const size = 400_000;
  const saver = `
    import { ContentFolder } from "@/lib/server/content-folder";
    const folder = new ContentFolder(process.argv[1]);
    let seen = (await folder.read("demo", "questions/a.mdx")).version;
    for (let round = 0; ; round++) {
      const text = String.fromCharCode(97 + (round % 26)).repeat(${size});
      seen = (await folder.write("demo", "questions/a.mdx", text, seen)).version;
      process.stdout.write(".");
    }`;
  for (let round = 0; round < 3; round++) {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", saver, content], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, 37 * (round + 1)));
    child.kill("SIGKILL");
    await once(child, "exit");
    const text = await onDisk("questions/a.mdx");
    expect(text).toHaveLength(size);
    expect(new Set(text).size).toBe(1);
  }
});
