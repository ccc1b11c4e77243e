import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { loadBank, mediCal } from "./support/bank";
import { openCards, rate } from "./support/cards";
import { answer, answerAll, goOn, openQuiz, questionTitle } from "./support/quiz";
import { readEvents } from "./support/record";
import { textOf } from "./support/text-of";

/** Chooses a setting, which is shown as chosen once it is saved. */
async function set(page: Page, name: string): Promise<void> {
  await page.getByRole("radio", { name }).click();
  await expect(page.getByRole("radio", { name })).toBeChecked();
}

/** A finished quiz, one that is not, cards rated and one left out, and a setting. */
async function study(page: Page): Promise<void> {
  const bank = await loadBank();
  await openQuiz(page, "count=3");
  await answerAll(page, bank, ["right", "wrong", "right"]);
  await openCards(page);
  await rate(page, "Hard");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Leave this card out" }).click();
  await expect(page.getByText(/^That card is left out/)).toBeVisible();
  await openQuiz(page, "count=2");
  await answer(page, bank, "right");
  await goOn(page);
  await page.goto("/settings");
  await set(page, "Dark");
}

async function exportFile(page: Page): Promise<{ name: string; text: string }> {
  await page.goto("/settings");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export my record" }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

async function importText(page: Page, text: string): Promise<void> {
  await page
    .getByLabel("Import a record")
    .setInputFiles({ name: "record.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

/** What the exam page and the home page say of a learner. */
async function standing(page: Page): Promise<string[]> {
  await page.goto(`/exams/${mediCal}`);
  const meters = page.getByRole("meter");
  await meters.first().waitFor();
  const domains = await textOf(page.getByRole("region", { name: "What the exam covers" }));
  await page.goto("/");
  const left = page.getByRole("link", { name: /^Continue: / });
  const due = page.getByText(/due today|new flashcard|No flashcards due/);
  return [domains, await textOf(left), await textOf(due)];
}

test("an exported record gives another browser the same standing, due cards, settings and open quiz", async ({
  browser,
  page,
}) => {
  await study(page);
  const { name, text } = await exportFile(page);
  expect(name).toMatch(/^rehearse-record-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(text).events).toEqual(await readEvents(page));

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto("/settings");
  await importText(other, text);
  await expect(other.getByText("The record was imported.")).toBeVisible();
  await expect(other.getByText(`${(await readEvents(page)).length} entries added`)).toBeVisible();
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await standing(other)).toEqual(await standing(page));
  const { text: second } = await exportFile(other);
  expect(JSON.parse(second).events).toEqual(JSON.parse(text).events);

  await other.goto("/");
  await other.getByRole("link", { name: /^Continue: / }).click();
  await expect(questionTitle(other)).toHaveText("Question 2 of 2");

  await other.goto("/settings");
  await importText(other, text);
  await expect(other.getByText("0 entries added")).toBeVisible();
  await context.close();
});

test("two records become one, with nothing lost from either", async ({ browser, page }) => {
  const bank = await loadBank();
  await openQuiz(page, "count=1");
  await answer(page, bank, "right");
  const context = await browser.newContext();
  const other = await context.newPage();
  await openQuiz(other, "count=1");
  await answer(other, bank, "wrong");
  const { text } = await exportFile(other);
  await context.close();
  const before = await readEvents(page);
  await page.goto("/settings");
  await importText(page, text);
  await expect(page.getByText("The record was imported.")).toBeVisible();
  const ids = (await readEvents(page)).map(({ id }) => id);
  expect(ids).toEqual([...before, ...JSON.parse(text).events].map(({ id }) => id));
});

test("a file that is no record is refused in a plain sentence, and nothing changes", async ({ page }) => {
  await page.goto("/settings");
  for (const [text, sentence] of [
    ["not json at all {", "This file is not JSON."],
    ["", "This file is not JSON."],
    ["[1, 2, 3]", "This file is not a Rehearse record."],
    ['{"format":"rehearse-record","version":99,"events":[]}', "This record was exported by a newer Rehearse"],
    ['{"format":"rehearse-record","version":1}', "This record is damaged"],
  ] as const) {
    await importText(page, text);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText("Nothing was imported.")).toBeVisible();
  }
  expect(await readEvents(page)).toEqual([]);
});

test("a damaged entry costs itself and no other", async ({ page }) => {
  await openQuiz(page, "count=1");
  const { text } = await exportFile(page);
  const file = JSON.parse(text);
  file.events = [{ ...file.events[0], id: "another" }, { type: "answered" }, 42];
  await importText(page, JSON.stringify(file));
  await expect(page.getByText("1 entry added")).toBeVisible();
  await expect(page.getByText("2 refused", { exact: true })).toBeVisible();
  await page.getByText("What was refused, and why").click();
  await expect(page.getByText("Entry 3: This is not an event.")).toBeVisible();
});

test("deleting everything asks first, empties this tab and the other one, and leaves nothing on disk", async ({
  context,
  page,
}) => {
  await study(page);
  const other = await context.newPage();
  await other.goto("/");
  await expect(other.getByRole("link", { name: /^Continue: / })).toBeVisible();
  await page.getByRole("button", { name: "Delete everything" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete your record?" });
  await dialog.getByRole("button", { name: "Keep my record" }).click();
  await expect(dialog).toBeHidden();
  expect((await readEvents(page)).length).toBeGreaterThan(5);

  await page.getByRole("button", { name: "Delete everything" }).click();
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText("Your record was deleted from this device.")).toBeVisible();
  await expect(page.getByText("There is nothing in your record yet.")).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await expect(other.getByRole("link", { name: /^Continue: / })).toHaveCount(0);
  expect(await readEvents(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText("There is nothing in your record yet.")).toBeVisible();
});

test("a card that was left out is let back in from settings", async ({ page }) => {
  await openCards(page);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Leave this card out" }).click();
  await expect(page.getByText(/^That card is left out/)).toBeVisible();
  await page.goto("/settings");
  await page.getByRole("button", { name: /^Let back in/ }).click();
  await expect(page.getByText("You have left out no flashcards.")).toBeVisible();
  await openCards(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Card 1 of 10");
});

test("settings hold over a reload: theme, text size and how many new cards a day brings", async ({
  page,
}) => {
  await page.goto("/settings");
  await set(page, "Dark");
  await set(page, "130%");
  await page.getByRole("textbox", { name: "New flashcards a day" }).fill("lots");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Write a whole number from 0 to 999.")).toBeVisible();
  await page.getByRole("textbox", { name: "New flashcards a day" }).fill("3");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(async () => (await readEvents(page)).length).toBe(3);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "130");
  await expect(page.getByRole("textbox", { name: "New flashcards a day" })).toHaveValue("3");
  await openCards(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Card 1 of 3");
});
