import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { itemsOf, loadBank, mediCal } from "./support/bank";
import { openQuiz } from "./support/quiz";
import { readEventsOf } from "./support/record";

const exam = `/exams/${mediCal}`;

/** Presses one item of the page's menu. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name, exact: true }).click();
}

async function openItem(page: Page): Promise<string> {
  const [question] = itemsOf(await loadBank(), "question");
  await page.goto(`${exam}/questions/${question?.id}`);
  await expect(page.getByRole("navigation", { name: "You are here" })).toBeVisible();
  return question?.id ?? "";
}

test("a bookmark leads from a quiz to a quiz of one's own bookmarks", async ({ page }) => {
  const [first, second] = itemsOf(await loadBank(), "question");
  await openQuiz(page, `items=${first?.id},${second?.id}`);
  await choose(page, "Bookmark");
  await expect(page.getByText(/^Bookmarked\./)).toBeVisible();
  expect(await readEventsOf(page, "bookmarked")).toMatchObject([{ item: first?.id, on: true }]);
  await page.goto(exam);
  await page.getByRole("link", { name: "Bookmarks and notes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bookmarks and notes" })).toBeVisible();
  await page.getByRole("link", { name: "Practise these" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Question 1 of 1" })).toBeVisible();
  await page.goto(`${exam}/bookmarks`);
  await page.getByRole("button", { name: /^Take out/ }).click();
  await expect(page.getByText("Nothing is kept yet")).toBeVisible();
});

test("a note that is being written survives a reload, and a saved one is on the item's page", async ({
  page,
}) => {
  const item = await openItem(page);
  const area = page.getByRole("textbox", { name: "What do you want to remember?" });
  await choose(page, "Write a note");
  await expect(area).toBeFocused();
  await area.fill("Ask what helped before.");
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open("rehearse");
            opening.onsuccess = () => {
              const counting = opening.result.transaction("drafts").objectStore("drafts").count();
              counting.onsuccess = () => {
                opening.result.close();
                resolve(counting.result);
              };
            };
          }),
      ),
    )
    .toBe(1);
  await page.reload();
  await choose(page, "Write a note");
  await expect(area).toHaveValue("Ask what helped before.");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByRole("region", { name: "Your note" })).toContainText("Ask what helped before.");
  await page.reload();
  await expect(page.getByRole("region", { name: "Your note" })).toContainText("Ask what helped before.");
  expect(await readEventsOf(page, "noted")).toMatchObject([{ item, text: "Ask what helped before." }]);
});

test("a report is kept on the device, listed, and in the export", async ({ page }) => {
  const item = await openItem(page);
  await choose(page, "Report a problem");
  const dialog = page.getByRole("dialog", { name: "Report a problem" });
  await dialog.getByRole("textbox", { name: "What is wrong?" }).fill("The second option is right too.");
  await dialog.getByRole("button", { name: "Save the report" }).click();
  await expect(dialog.getByText(/^Your report is kept on this device/)).toBeVisible();
  await expect(dialog.getByText(/names nobody to send it to/)).toBeVisible();
  await page.goto(`${exam}/bookmarks`);
  await expect(page.getByRole("region", { name: "Problems you reported" })).toContainText(
    "The second option is right too.",
  );
  await page.goto("/settings");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export my record" }).click();
  const { events } = JSON.parse(await readFile(await (await downloading).path(), "utf8"));
  const { version } = await loadBank();
  expect(events).toMatchObject([
    { type: "reported", bank: mediCal, item, version, text: "The second option is right too." },
  ]);
});

test("sharing copies the address of the item's page where the system has no sharing", async ({
  context,
  page,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", { value: undefined });
  });
  const item = await openItem(page);
  await choose(page, "Share");
  await expect(page.getByRole("status").filter({ hasText: "is copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${new URL(page.url()).origin}${exam}/questions/${item}`);
});

test("a browser without a voice says so", async ({ page }) => {
  await page.addInitScript(() => {
    SpeechSynthesis.prototype.getVoices = () => [];
  });
  await openQuiz(page, "count=2");
  await choose(page, "Read aloud");
  await expect(page.getByText(/^This browser has no voice/)).toBeVisible();
});
