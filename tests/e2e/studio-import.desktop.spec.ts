import { execFile } from "node:child_process";
import { readdir, readFile, symlink, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type Page } from "@playwright/test";
import { mediCal } from "./support/bank";
import { moodleXml, pngBytes } from "./support/foreign-files";
import { lookWithAxe } from "./support/look-with-axe";
import { type StudioServer, signIn, test } from "./support/studio-server";

test.use({ studioFor: "import" });

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const studioOf = (studio: StudioServer) => `${studio.url}/studio/${mediCal}`;

/** What `bank check` prints of the server's content folder. Throws when it finds an error. */
async function check(studio: StudioServer): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "cli/bank.mjs",
    "check",
    "--content",
    studio.content,
  ]);
  return stdout;
}

/** Chooses a file in the import wizard and goes on to the comparison. */
async function compare(page: Page, studio: StudioServer, name: string, text: string): Promise<void> {
  await page.goto(`${studioOf(studio)}/import`);
  const buffer = Buffer.from(text, "utf8");
  await page.getByLabel("Choose files").setInputFiles({ name, mimeType: "text/xml", buffer });
  await page.getByRole("button", { name: "Compare with the bank" }).click();
  await expect(page.getByRole("heading", { name: "2. Look and choose" })).toBeFocused();
}

test("a new instructor brings in a Moodle file, finishes what was flagged, adds a question with a picture, and learners see it", async ({
  page,
  studio,
}) => {
  await signIn(page, studio);
  await page.goto(`${studioOf(studio)}/import`);
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "course.xml", { type: "text/xml" }));
    return transfer;
  }, moodleXml());
  await page.getByText("or drop files with questions here").dispatchEvent("drop", { dataTransfer: data });
  await expect(page.getByText("Moodle XML, 5 items, 1 of them can’t be read")).toBeVisible();
  await page.getByLabel("Crisis talks").selectOption({ index: 2 });
  const domain = await page.getByLabel("Crisis talks").inputValue();
  await page.getByRole("button", { name: "Compare with the bank" }).click();
  await expect(page.getByRole("heading", { name: "2. Look and choose" })).toBeFocused();

  await expect(page.getByText(/It is a calculated question/)).toBeVisible();
  await page.getByRole("button", { name: "Show as learners see it: The sign" }).click();
  const shown = page.getByRole("img", { name: "A red sign" });
  await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(2);
  await page.getByRole("checkbox", { name: "Not wanted" }).uncheck();
  await page.getByRole("button", { name: "Save 3 items" }).click();
  await expect(page.getByRole("heading", { name: "3. Done" })).toBeFocused();
  await expect(page.getByText("In the bank now: 1 new item, 2 drafts, 0 updates.")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the report (JSON)" }).click();
  const report = JSON.parse(await readFile(await (await download).path(), "utf8"));
  expect(report).toMatchObject({ format: "moodle-xml", counts: { kept: 1, draft: 2, "left-out": 2 } });
  expect(await studio.read(`${mediCal}/questions/course/crisis-talks.mdx`)).toContain(`domain="${domain}"`);

  // The two that have no key: one is given its key, the other its points and its answer.
  await page.getByRole("link", { name: "Finish the drafts" }).click();
  await page.getByRole("link", { name: /^Which form/ }).click();
  await expect(page.getByText("none is marked as right")).toBeVisible();
  await page.getByRole("checkbox", { name: "A is right" }).check();
  await page.getByRole("button", { name: "Let it in" }).click();
  await expect(page.getByText("A draft: nobody is asked it")).toHaveCount(0);
  await page.goto(`${studioOf(studio)}?state=drafts`);
  await page.getByRole("link", { name: /what a boundary is/ }).click();
  await page.getByRole("textbox", { name: "Key points" }).fill("- What I do\n- What I don’t do");
  await page.getByRole("textbox", { name: "One good answer" }).fill("It says what I do and what I don’t do.");
  await page.getByRole("button", { name: "Let it in" }).click();
  await expect(page.getByText("A draft: nobody is asked it")).toHaveCount(0);
  expect(await readdir(join(studio.content, mediCal, "drafts", "course"))).toEqual([]);

  // A question of one's own, with a picture.
  await page.goto(`${studioOf(studio)}/new`);
  await page.getByLabel("Id").fill("what-does-the-door-say");
  await page.getByLabel("What does it ask?").fill("What does the picture on the door say?");
  await page.getByLabel("File").selectOption({ label: "A new file" });
  await page.getByRole("button", { name: "Write it" }).click();
  await expect(heading(page, "what-does-the-door-say")).toBeVisible();
  const picture = { name: "Door sign.png", mimeType: "image/png", buffer: Buffer.from(pngBytes()) };
  await page.getByLabel("Add a picture").first().setInputFiles(picture);
  await page.getByLabel("What does it show?").fill("A sign on a door");
  await page.getByRole("button", { name: "Add it" }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("img", { name: "A sign on a door" })).toBeVisible();
  for (const [letter, text] of [
    ["A", "Open"],
    ["B", "Closed"],
    ["C", "Knock"],
    ["D", "Ring"],
  ] as const)
    await page.getByRole("textbox", { name: `Option ${letter}` }).fill(text);
  await page.getByLabel("Keep it from learners").uncheck();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved. Learners see it.")).toBeVisible();

  await page.goto(`${studio.url}/exams/${mediCal}/questions/what-does-the-door-say`);
  const served = page.getByRole("img", { name: "A sign on a door" });
  await expect.poll(() => served.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(2);
  for (const [id, option] of [
    ["the-sign", "The room is free"],
    ["which-form", "An intake form"],
  ]) {
    await page.goto(`${studio.url}/exams/${mediCal}/questions/${id}`);
    await expect(page.getByRole("radio", { name: option })).toBeVisible();
  }
  expect(await check(studio)).toContain("0 errors");
});

test("a second import shows what changed, and a bank that changed meanwhile is compared again", async ({
  page,
  studio,
}) => {
  await signIn(page, studio);
  const source = "::Warm line::What is a warm line for?{=Support ~Emergencies}\n";
  await compare(page, studio, "warm.gift", source);
  await page.getByRole("button", { name: "Save 1 item" }).click();
  await expect(page.getByRole("heading", { name: "3. Done" })).toBeVisible();

  await compare(
    page,
    studio,
    "warm.gift",
    source.replace("What is a warm line for", "When does one call a warm line"),
  );
  await page.getByText("What differs").click();
  await expect(page.getByRole("region", { name: "What differs in Warm line" })).toContainText(
    "When does one call",
  );
  const file = join(studio.content, mediCal, "questions", "warm.mdx");
  await writeFile(file, (await readFile(file, "utf8")).replace("for?", "good for?"));
  await page.getByRole("button", { name: "Save 1 item" }).click();
  await expect(page.getByText("The bank has changed")).toBeVisible();
  await expect(page.getByText("Changed on both sides, stays as it is")).toBeVisible();
  expect(await readFile(file, "utf8")).toContain("good for?");
  await page.getByRole("checkbox", { name: /^Take the file’s text/ }).check();
  await page.getByRole("button", { name: "Save 1 item" }).click();
  await expect(page.getByRole("heading", { name: "3. Done" })).toBeVisible();
  expect(await readFile(file, "utf8")).toContain("When does one call a warm line?");
});

test("a file that can’t be read says why, and where the server can’t write there is a zip", async ({
  page,
  studio,
}) => {
  await signIn(page, studio);
  await page.goto(`${studioOf(studio)}/import`);
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "b">]><quiz><question type="essay">&a;</question></quiz>';
  await page.getByLabel("Choose files").setInputFiles([
    { name: "bomb.xml", mimeType: "text/xml", buffer: Buffer.from(bomb) },
    { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") },
  ]);
  await expect(page.getByRole("article", { name: "bomb.xml" })).toContainText(/entit/i);
  await expect(page.getByRole("article", { name: "empty.txt" })).toContainText("The file is empty.");
  await expect(page.getByRole("button", { name: "Compare with the bank" })).toHaveCount(0);

  // A disk that can only be read can't be made for whoever runs the tests: the page is told instead.
  await page.route("**/studio/**/import", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('\\"canWrite\\":true', '\\"canWrite\\":false');
    await route.fulfill({ response, body });
  });
  await compare(page, studio, "cold.gift", "::Cold line::What is a cold line?{=A ~B}\n");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the files of 1 item" }).click();
  const zip = await readFile(await (await download).path());
  expect(zip.subarray(0, 2).toString()).toBe("PK");
  expect(zip.toString("latin1")).toContain(`${mediCal}/questions/cold.mdx`);
  await expect(page.getByText(/Unpack them over the bank’s folder/)).toBeVisible();
});

test("text that was copied from Quizlet is pasted, and what can’t be read stays to be mended", async ({
  page,
  studio,
}) => {
  await signIn(page, studio);
  await page.goto(`${studioOf(studio)}/import`);
  await page.getByText("Paste text instead").click();
  const text = page.getByRole("textbox", { name: "Questions or cards" });
  await page.getByRole("button", { name: "Read the text" }).click();
  await expect(text).toBeFocused();
  await expect(page.getByText("There is no text yet.")).toBeVisible();
  await text.fill("{{{");
  await page.getByRole("button", { name: "Read the text" }).click();
  await expect(page.getByRole("button", { name: "Take out pasted.txt" })).toBeVisible();
  await expect(text).toHaveValue("{{{");
  await page.getByRole("button", { name: "Take out pasted.txt" }).click();
  await text.fill(
    "warm handoff\tintroducing somebody in person\nwarmline\ta phone line that is no crisis line\n",
  );
  await page.getByRole("textbox", { name: "A name for it" }).fill("my set");
  await page.getByRole("button", { name: "Read the text" }).click();
  await expect(page.getByText(/, 2 items/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "my set.txt" })).toBeVisible();
  await expect(text).toHaveValue("");
});

test("a bank is exported, and packed whole", async ({ page, studio }) => {
  await signIn(page, studio);
  await page.goto(`${studioOf(studio)}/export`);
  const xml = page.waitForEvent("download");
  await page.getByRole("button", { name: "Moodle XML" }).click();
  expect(await readFile(await (await xml).path(), "utf8")).toContain("<quiz>");
  await expect(page.getByRole("heading", { name: "Moodle XML: what became of each item" })).toBeFocused();
  const zip = page.waitForEvent("download");
  await page.getByRole("button", { name: "Zip of all files" }).click();
  expect((await readFile(await (await zip).path())).toString("latin1")).toContain(`${mediCal}/bank.mdx`);
});

test("a new bank is made, is not offered while it is empty, and passes the check", async ({
  page,
  studio,
}) => {
  await signIn(page, studio);
  await page.getByRole("link", { name: "New bank" }).click();
  await page.getByLabel("Title").fill("Food handler card");
  await page.getByRole("button", { name: "Make the bank" }).click();
  await expect(page.getByLabel("Description")).toBeFocused();
  await page.getByLabel("Description").fill("Practice for a food handler exam.");
  await page.getByLabel("Domain 1", { exact: true }).fill("Temperatures");
  await page.getByLabel("Domain 2", { exact: true }).fill("Hygiene");
  await page.getByLabel("Weight of domain 1 in percent").fill("60");
  await page.getByRole("button", { name: "Make the bank" }).click();
  await expect(page.getByText("The weights add up to 110, not to 100.")).toBeVisible();
  await page.getByLabel("Weight of domain 2 in percent").fill("40");
  await page.getByRole("button", { name: "Make the bank" }).click();
  await expect(page.getByText("The bank has no items yet")).toBeVisible();
  expect(await check(studio)).toContain("food-handler-card: 0 questions");
  await page.goto(`${studio.url}/exams/food-handler-card`);
  await expect(page.getByText("There is nothing to study here yet")).toBeVisible();
  await page.goto(studio.url);
  await expect(page.getByRole("link", { name: "Medi-Cal Peer Support Specialist" })).toBeVisible();
  await expect(page.getByText("Food handler card")).toHaveCount(0);
});

test("the bank's sheet is edited as text, its mistakes are said in place, and a change by somebody else is shown", async ({
  page,
  studio,
}) => {
  await signIn(page, studio);
  await page.goto(`${studioOf(studio)}/files`);
  await page.getByRole("link", { name: "bank.mdx" }).click();
  const source = page.getByRole("textbox", { name: "Source" });
  await expect(source).toContainText("title:");
  const path = join(studio.content, mediCal, "bank.mdx");
  const before = await readFile(path, "utf8");
  const write = async (text: string) => {
    await source.press("Control+A");
    await page.keyboard.insertText(text);
  };
  await write(before.replace(/weight: \d+/, "weight: 99"));
  await expect(page.getByText(/^Error: Line \d+: The weights of the domains sum to/)).toBeVisible();
  const mine = before.trimEnd().concat("\n\nWritten in the studio.\n");
  await write(mine);
  await writeFile(path, before.trimEnd().concat("\n\nWritten elsewhere.\n"));
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Somebody else changed this file")).toBeVisible();
  await expect(page.getByRole("region", { name: "The saved version" })).toContainText("Written elsewhere.");
  await page.getByRole("button", { name: "Save your version over it" }).click();
  await expect(page.getByText("Saved. Learners see it.")).toBeVisible();
  expect(await readFile(path, "utf8")).toBe(mine);
  await page.goto(`${studio.url}/exams/${mediCal}`);
  await expect(page.getByText("Written in the studio.")).toBeVisible();
});

test("requests without the session, from elsewhere, or for files outside are refused", async ({
  page,
  studio,
}) => {
  const api = `${studio.url}/api/studio/banks`;
  const ours = { origin: studio.url };
  const batch = { state: "0".repeat(64), files: [{ path: "questions/x.mdx", text: "x" }] };
  const bank = { id: "forged-bank", text: await studio.read(`${mediCal}/bank.mdx`) };
  const reads = ["content", "archive", "compiled", "pictures?path=images/a.png"];
  const send = (headers: Record<string, string>) => [
    page.request.put(`${api}/${mediCal}/content`, { data: batch, headers }),
    page.request.post(api, { data: bank, headers }),
    page.request.post(`${api}/${mediCal}/pictures?name=x.png`, { data: Buffer.from(pngBytes()), headers }),
  ];
  for (const path of reads) expect((await page.request.get(`${api}/${mediCal}/${path}`)).status()).toBe(401);
  for (const answer of await Promise.all(send(ours))) expect(answer.status()).toBe(401);

  await signIn(page, studio);
  for (const headers of [{ origin: "https://elsewhere.example" }, {}])
    for (const answer of await Promise.all(send(headers as Record<string, string>)))
      expect(answer.status()).toBe(403);
  const { state } = await (await page.request.get(`${api}/${mediCal}/content`)).json();
  const put = async (path: string) =>
    (
      await page.request.put(`${api}/${mediCal}/content`, {
        data: { state, files: [{ path, text: "x" }] },
        headers: ours,
      })
    ).status();
  const outside = join(studio.content, "..", "outside-import.mdx");
  await writeFile(outside, "outside");
  const link = join(studio.content, mediCal, "questions", "import-link.mdx");
  await symlink(outside, link);
  for (const path of [
    "../../package.json",
    "questions/../../x.mdx",
    "/etc/passwd",
    "imports/x.json",
    "questions/import-link.mdx",
  ])
    expect([path, await put(path)]).toEqual([path, 403]);
  expect(await readFile(outside, "utf8")).toBe("outside");
  await unlink(link);
  const bankApi = (id: string, text = bank.text) =>
    page.request.post(api, { data: { id, text }, headers: ours });
  expect((await bankApi("../escaped")).status()).toBe(400);
  expect((await bankApi(mediCal)).status()).toBe(409);
  expect((await bankApi("broken-bank", "no frontmatter")).status()).toBe(400);
  for (const path of ["../bank.mdx", "images/../../bank.mdx", "bank.mdx"])
    expect(
      (await page.request.get(`${api}/${mediCal}/pictures?path=${encodeURIComponent(path)}`)).status(),
    ).toBe(404);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const drawing = `${api}/${mediCal}/pictures?name=imported%2Fx.svg`;
  expect((await page.request.post(drawing, { data: Buffer.from(svg), headers: ours })).status()).toBe(400);
});

test("axe finds nothing on the studio’s screens, on a desktop or a phone, light or dark", async ({
  page,
  studio,
}) => {
  const look = (name: string) => lookWithAxe(page, name);
  await page.goto(`${studio.url}/studio`);
  await expect(page.getByLabel("Password")).toBeVisible();
  await look("the way in");
  await signIn(page, studio);
  await look("the banks");
  await page.getByRole("link", { name: "New bank" }).click();
  await page.getByRole("button", { name: "Make the bank" }).click();
  await look("a new bank");
  await page.goto(studioOf(studio));
  await look("the items");
  const item = page.getByRole("main").getByRole("listitem").first().getByRole("link");
  await item.click();
  await expect(page.getByRole("region", { name: "Preview" })).toBeVisible();
  await look("an item");
  await page.goto(`${studioOf(studio)}/new`);
  await look("a new item");
  await page.goto(`${studioOf(studio)}/export`);
  await expect(page.getByRole("button", { name: "Moodle XML" })).toBeVisible();
  await look("export");
  await page.goto(`${studioOf(studio)}/import`);
  const buffer = Buffer.from(moodleXml());
  await page.getByLabel("Choose files").setInputFiles({ name: "axe.xml", mimeType: "text/xml", buffer });
  await expect(page.getByText(/^Moodle XML,/)).toBeVisible();
  await look("import, its files");
  await page.getByRole("button", { name: "Compare with the bank" }).click();
  await page.getByRole("button", { name: "Show as learners see it: The sign" }).click();
  await expect(page.getByRole("img", { name: "A red sign" })).toBeVisible();
  await look("import, its items");
});
