import { expect, type Page } from "@playwright/test";
import { mediCal } from "./bank";

const dayMs = 86_400_000;

/** Opens the study plan and waits until it has nothing more to say. */
export async function openPlan(page: Page): Promise<void> {
  await page.goto(`/exams/${mediCal}/plan`);
  await expect(page.getByRole("heading", { level: 1, name: "Study plan" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

/** Sets a date so many days ahead of the page's own clock, on the plan's page. */
export async function setExamDate(page: Page, days: number): Promise<void> {
  const now = await page.evaluate(() => Date.now() - new Date().getTimezoneOffset() * 60_000);
  const date = new Date(now + days * dayMs).toISOString().slice(0, 10);
  await page.getByLabel("Date of your exam").fill(date);
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page.getByRole("link", { name: "Start today’s study" })).toBeVisible();
}
