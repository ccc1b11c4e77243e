import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readImage } from "@/lib/bank/compile/read-image";

let content = "";
const bytes = Buffer.from("picture");

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), "rehearse-images-"));
  await mkdir(join(content, "demo", "images", "folder.png"), { recursive: true });
  await mkdir(join(content, "other"));
  await writeFile(join(content, "demo", "images", "plan.PNG"), bytes);
  await writeFile(join(content, "demo", "plan.svg"), "<svg/>");
  await writeFile(join(content, "demo", "bank.mdx"), "---");
  await writeFile(join(content, "other", "secret.png"), bytes);
  await writeFile(join(content, "outside.png"), bytes);
  await symlink(join(content, "outside.png"), join(content, "demo", "link.png"));
  await symlink(join(content, "demo", "bank.mdx"), join(content, "demo", "disguised.png"));
});

afterAll(() => rm(content, { recursive: true }));

describe("readImage", () => {
  it("reads a picture with its type, and a tag that follows its content", async () => {
    const image = await readImage(content, "demo", "images/plan.PNG");
    expect(image).toMatchObject({ type: "image/png", bytes });
    expect((await readImage(content, "demo", "plan.svg"))?.type).toBe("image/svg+xml");
    const { etag } = image ?? {};
    await writeFile(join(content, "demo", "images", "plan.PNG"), "another");
    expect((await readImage(content, "demo", "images/plan.PNG"))?.etag).not.toBe(etag);
  });

  it.each([
    ["is not there", "images/missing.png"],
    ["is no picture", "bank.mdx"],
    ["has no ending", "images"],
    ["has an ending that only objects know", "images/plan.constructor"],
    ["is a folder", "images/folder.png"],
    ["leads up", "../outside.png"],
    ["leads up from below", "images/../../outside.png"],
    ["leads to another bank", "../other/secret.png"],
    ["leads up with an escape that was not decoded", "..%2Foutside.png"],
    ["is absolute", "/etc/hostname.png"],
    ["holds a zero byte", "plan.svg\0.png"],
    ["links to outside", "link.png"],
    ["links to what is no picture", "disguised.png"],
  ])("refuses a path that %s", async (_reason, path) => {
    expect(await readImage(content, "demo", path)).toBeUndefined();
  });
});
