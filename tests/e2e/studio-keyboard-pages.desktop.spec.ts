import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { itemsOf, loadBank, mediCal } from "./support/bank";
import { press, tabTo } from "./support/keys";
import { button, chooseFile, enter, field, heading, openBank, write } from "./support/studio-keys";
import { type StudioServer, test } from "./support/studio-server";

test.use({ studioFor: "keyboard-pages" });

/** Goes to one of the bank's pages by the links above it. */
async function openPage(page: Page, studio: StudioServer, name: string, title: string): Promise<void> {
  await openBank(page, studio);
  await enter(page, page.getByRole("link", { name, exact: true }));
  await expect(heading(page, title)).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
}

test("an item is begun by keys, and a taken id leads back to its field", async ({ page, studio }) => {
  const [taken] = itemsOf(await loadBank(mediCal), "question");
  await openPage(page, studio, "New item", "New item");
  await write(page, field(page, "Id"), taken?.id ?? "");
  await write(page, field(page, "What does it ask?"), "What opens the door?");
  await enter(page, button(page, "Write it"));
  await expect(page.getByText(`The bank has an item "${taken?.id}" already.`)).toBeVisible();
  await expect(field(page, "Id")).toBeFocused();
  await write(page, field(page, "Id"), "what-opens-the-door");
  await tabTo(page, page.getByRole("combobox", { name: "File" }));
  await page.keyboard.press("End");
  await enter(page, button(page, "Write it"));
  await expect(heading(page, "what-opens-the-door")).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await tabTo(page, field(page, "Stem"));
});

test("a bank's own page is written as text by keys, and two versions of it are settled by keys", async ({
  page,
  studio,
}) => {
  await openPage(page, studio, "Files", "Files of Medi-Cal Peer Support Specialist");
  await enter(page, page.getByRole("link", { name: "bank.mdx" }));
  await expect(heading(page, "bank.mdx")).toBeVisible();
  const source = field(page, "Source");
  await tabTo(page, source);
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("A word by keys.");
  // Somebody else is quicker.
  const path = join(studio.content, mediCal, "bank.mdx");
  const other = `${(await readFile(path, "utf8")).trimEnd()}\n\nA word of somebody else.\n`;
  await writeFile(path, other);
  await press(page, "Escape");
  await enter(page, button(page, "Save"));
  await expect(page.getByText("Somebody else changed this file")).toBeVisible();
  expect(await readFile(path, "utf8")).toBe(other);
  await tabTo(page, button(page, "Take the saved version"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Somebody else changed this file")).toHaveCount(0);
  await expect(button(page, "Save")).toBeFocused();
  // Only the lines in sight are on the page.
  await tabTo(page, source, "Shift+Tab");
  await page.keyboard.press("ControlOrMeta+End");
  await expect(source).toContainText("A word of somebody else.");
});

test("a bank is exported by keys, and its report is where the focus goes", async ({ page, studio }) => {
  await openPage(page, studio, "Export", "Export Medi-Cal Peer Support Specialist");
  await tabTo(page, button(page, "Aiken"));
  const file = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await file).suggestedFilename()).toMatch(/\.txt$/);
  await expect(heading(page, "Aiken: what became of each item")).toBeFocused();
  await tabTo(page, button(page, "Download the report (JSON)"));
  const report = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await report).suggestedFilename()).toMatch(/-report\.json$/);
  await expect(button(page, "Download the report (JSON)")).toBeFocused();
  await tabTo(page, button(page, "Zip of all files"), "Shift+Tab");
  const zip = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await zip).suggestedFilename()).toBe(`${mediCal}.zip`);
  await tabTo(page, page.getByRole("link", { name: "Paper and answer key" }));
});

test("responses are read, sorted and looked into by keys", async ({ page, studio }) => {
  const [one, two] = itemsOf(await loadBank(mediCal), "question").filter(({ multiple }) => !multiple);
  const rows = Array.from({ length: 40 }, (_, at) =>
    [one, two].map((question) => {
      const chosen = question?.options[at % (question.options.length ?? 1)];
      return `learner-${at},${question?.id},${chosen?.id},${chosen?.correct ? 1 : 0}`;
    }),
  );
  const csv = ["learner,item,chosen,correct", ...rows.flat()].join("\n");
  await openPage(page, studio, "Responses", "Responses");
  await chooseFile(page, "Choose files", "responses.csv", Buffer.from(csv));
  const sort = button(page, "Right");
  await enter(page, sort);
  await expect(page.getByRole("columnheader", { name: "Right" })).toHaveAttribute("aria-sort", "ascending");
  await expect(sort).toBeFocused();
  const question = page.getByRole("table").getByRole("row").nth(1).getByRole("button");
  await enter(page, question);
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole("link", { name: "Edit this question" }));
  await press(page, "Escape");
  await expect(dialog).toHaveCount(0);
  await expect(question).toBeFocused();
});
