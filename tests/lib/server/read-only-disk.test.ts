import { mkdir, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { ContentFolder } from "@/lib/server/content-folder";

// A disk that can only be read, for whoever runs the tests: permissions don't hold for everybody.
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return { ...real, open: vi.fn(real.open) };
});

test("says where a server can't write, and leaves the file as it was", async () => {
  const root = await mkdtemp(join(tmpdir(), "rehearse-studio-"));
  await mkdir(join(root, "demo", "questions"), { recursive: true });
  await writeFile(join(root, "demo", "questions", "a.mdx"), "before");
  const folder = new ContentFolder(root);
  expect(await folder.canWrite()).toBe(true);
  vi.mocked(open).mockRejectedValue(Object.assign(new Error("read-only file system"), { code: "EROFS" }));
  expect(await folder.canWrite()).toBe(false);
  const seen = (await folder.read("demo", "questions/a.mdx"))?.version ?? null;
  expect(await folder.write("demo", "questions/a.mdx", "after", seen)).toEqual({ refused: "read-only" });
  expect(await readFile(join(root, "demo", "questions", "a.mdx"), "utf8")).toBe("before");
  await rm(root, { recursive: true });
});
