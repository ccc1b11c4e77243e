import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { mediCal } from "./support/bank";
import { type StudioServer, signIn, test } from "./support/studio-server";

test.use({ studioFor: "items" });

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const stem = (page: Page) => page.getByRole("textbox", { name: "Stem" });

/** Opens the first question of the bank that is not in a case, in the studio, and gives its id and its file. */
async function openAnItem(
  page: Page,
  studio: StudioServer,
  place = 0,
): Promise<{ id: string; file: string }> {
  await page.goto(`${studio.url}/studio/${mediCal}`);
  await page.getByLabel("Kind").selectOption("Question");
  const link = page.getByRole("main").getByRole("listitem").nth(place).getByRole("link");
  const id = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
  await link.click();
  await expect(heading(page, id)).toBeVisible();
  const file = (await page.locator("h1 + p").textContent()) ?? "";
  return { id, file: `${mediCal}/${file}` };
}

function changedLines(before: string, after: string): string[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  return [...a.filter((line) => !b.includes(line)), ...b.filter((line) => !a.includes(line))];
}

test("without the password there is no way in, and a wrong one says so", async ({ page, studio }) => {
  for (const path of ["/studio", `/studio/${mediCal}`, `/studio/${mediCal}/new`]) {
    await page.goto(studio.url + path);
    await expect(page.getByLabel("Password")).toBeVisible();
  }
  await page.getByLabel("Password").fill("a guess");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This is not the password.")).toBeVisible();
});

test("one word is changed in the form, one line changes on disk, and learners see it", async ({
  page,
  studio,
}) => {
  await signIn(page, studio);
  const { id, file } = await openAnItem(page, studio);
  const before = await studio.read(file);
  const was = await stem(page).inputValue();
  const word = /[A-Z]\w+/.exec(was)?.[0] ?? "";
  await stem(page).fill(was.replace(word, "Zanzibar"));
  await expect(page.getByRole("region", { name: "Preview" })).toContainText("Zanzibar");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved. Learners see it.")).toBeVisible();
  const lines = changedLines(before, await studio.read(file));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("Zanzibar");
  await page.goto(`${studio.url}/exams/${mediCal}/questions/${id}`);
  await expect(page.getByText(/Zanzibar/).first()).toBeVisible();
});

test("the source shows the same item, and what is typed there comes back in the form", async ({
  page,
  studio,
}) => {
  await signIn(page, studio);
  await openAnItem(page, studio, 1);
  await page.getByRole("radio", { name: "Source", exact: true }).click();
  const editor = page.getByRole("textbox", { name: "Source" });
  await expect(editor).toContainText("<Question");
  await editor.press("Control+A");
  await page.keyboard.insertText(
    '<Question id="from-the-source">\n\nTyped in the source?\n\n- [x] Yes\n- [ ] No\n\n</Question>',
  );
  await page.getByRole("radio", { name: "Form", exact: true }).click();
  await expect(stem(page)).toHaveValue("Typed in the source?");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(stem(page)).not.toHaveValue("Typed in the source?");
});

test("what was not saved is there again after the page was closed", async ({ page, studio }) => {
  await signIn(page, studio);
  const { id } = await openAnItem(page, studio, 2);
  await stem(page).fill("An unfinished thought?");
  await page.goto(`${studio.url}/studio/${mediCal}`);
  await page.goto(`${studio.url}/studio/${mediCal}/items/${id}`);
  await expect(stem(page)).toHaveValue("An unfinished thought?");
  await expect(page.getByText("Your unsaved work of before is back.")).toBeVisible();
});

test("of two editors of one item the second is shown both versions, and nothing is lost", async ({
  browser,
  page,
  studio,
}) => {
  await signIn(page, studio);
  const { id, file } = await openAnItem(page, studio, 3);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, studio);
  await other.goto(`${studio.url}/studio/${mediCal}/items/${id}`);
  await stem(other).fill("What did the first editor ask?");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByText("Saved. Learners see it.")).toBeVisible();

  await stem(page).fill("What did the second editor ask?");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Somebody else changed this item")).toBeVisible();
  await expect(page.getByRole("region", { name: "Your version" })).toContainText("second editor");
  await expect(page.getByRole("region", { name: "The saved version" })).toContainText("first editor");
  expect(await studio.read(file)).toContain("What did the first editor ask?");
  await page.getByRole("button", { name: "Save your version over it" }).click();
  await expect(page.getByText("Saved. Learners see it.")).toBeVisible();
  expect(await studio.read(file)).toContain("What did the second editor ask?");
  await other.context().close();
});

test("a new question is written, mended with a button, and shown to learners when it is let out", async ({
  page,
  studio,
}) => {
  await signIn(page, studio);
  await page.goto(`${studio.url}/studio/${mediCal}/new`);
  await page.getByLabel("Id").fill("what-does-the-badge-say");
  await page.getByLabel("What does it ask?").fill("What does the badge on the door say?");
  await page.getByLabel("File").selectOption({ label: "A new file" });
  await page.getByRole("button", { name: "Write it" }).click();
  await expect(heading(page, "what-does-the-badge-say")).toBeVisible();
  for (const [letter, text] of [
    ["A", "Open"],
    ["B", "Closed"],
    ["C", "Knock"],
    ["D", "None of the above"],
  ] as const)
    await page.getByRole("textbox", { name: `Option ${letter}` }).fill(text);
  await page.getByRole("button", { name: "Take that option out" }).click();
  await expect(page.getByRole("textbox", { name: "Option D" })).toHaveCount(0);
  await page.getByLabel("Keep it from learners").uncheck();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved. Learners see it.")).toBeVisible();
  await page.goto(`${studio.url}/exams/${mediCal}/questions/what-does-the-badge-say`);
  await expect(page.getByRole("radio", { name: "Knock" })).toBeVisible();
});

test("requests without the session, from elsewhere, or for a file outside are refused", async ({
  page,
  studio,
}) => {
  const address = `${studio.url}/api/studio/banks/${mediCal}/files`;
  const data = { path: "bank.mdx", text: "x", seen: null };
  const ours = { origin: studio.url };
  const before = await studio.read(`${mediCal}/bank.mdx`);
  expect((await page.request.get(`${address}?path=bank.mdx`)).status()).toBe(401);
  expect((await page.request.put(address, { data, headers: ours })).status()).toBe(401);

  await signIn(page, studio);
  expect((await page.request.get(`${address}?path=bank.mdx`)).status()).toBe(200);
  const forged = { origin: "https://elsewhere.example" };
  expect((await page.request.put(address, { data, headers: forged })).status()).toBe(403);
  expect((await page.request.put(address, { data })).status()).toBe(403);
  for (const path of ["../../package.json", "questions/../../x.mdx", "/etc/passwd", "questions/.a.mdx"])
    expect((await page.request.put(address, { data: { ...data, path }, headers: ours })).status()).toBe(403);

  const outside = join(studio.content, "..", "outside.mdx");
  await writeFile(outside, "outside");
  await symlink(outside, join(studio.content, mediCal, "questions", "link.mdx"));
  const link = { path: "questions/link.mdx", text: "x", seen: null };
  expect((await page.request.put(address, { data: link, headers: ours })).status()).toBe(403);
  expect(await studio.read("../outside.mdx")).toBe("outside");
  expect(await studio.read(`${mediCal}/bank.mdx`)).toBe(before);
});
