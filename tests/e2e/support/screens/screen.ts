import { expect, type Page } from "@playwright/test";
import type { Bank } from "@/lib/bank/bank";
import { itemsOf, mediCal } from "../bank";

/** One screen of the app, and how a learner comes to see it. */
export interface Screen {
  name: string;
  open: (page: Page, bank: Bank) => Promise<void>;
  /** What lies beneath an open menu and can't be pressed until it closes: axe would measure the part that shows. */
  beneath?: string;
}

export const exam = `/exams/${mediCal}`;

export function firstOf(bank: Bank, kind: Parameters<typeof itemsOf>[1]): string {
  const [first] = itemsOf(bank, kind);
  if (!first) throw new Error(`The bank has no ${kind}.`);
  return first.id;
}

export async function openPage(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
}

export const hintedQuestion = (bank: Bank) => {
  const found = itemsOf(bank, "question").find(
    ({ hints, multiple, reviewBy, case: shared }) => hints.length > 0 && !multiple && reviewBy && !shared,
  );
  if (!found) throw new Error("No question has hints and a date to be checked by.");
  return found.id;
};

export const itemScreen = (name: string, find: (bank: Bank) => string): Screen => ({
  name: `the page of a ${name}`,
  open: async (page, bank) => {
    await page.goto(`${exam}/questions/${find(bank)}`);
    await expect(page.getByRole("navigation", { name: "You are here" })).toBeVisible();
  },
});

/** Opens a question's own page, bookmarks it and writes a note. */
export async function keepSomething(page: Page, bank: Bank): Promise<void> {
  await page.goto(`${exam}/questions/${hintedQuestion(bank)}`);
  const menu = page.getByRole("button", { name: "More", exact: true });
  await menu.click();
  await page.getByRole("button", { name: "Bookmark", exact: true }).click();
  await menu.click();
  await page.getByRole("button", { name: "Write a note" }).click();
  await page.getByRole("textbox", { name: "What do you want to remember?" }).fill("Ask what helped before.");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByRole("region", { name: "Your note" })).toBeVisible();
}

export async function reportProblem(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Report a problem" }).click();
  await page.getByRole("textbox", { name: "What is wrong?" }).fill("The second option is right too.");
  await page.getByRole("button", { name: "Save the report" }).click();
  await expect(page.getByText(/^Your report is kept/)).toBeVisible();
}
