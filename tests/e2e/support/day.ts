import { expect, type Page } from "@playwright/test";
import { mediCal } from "./bank";
import { openCards, rate } from "./cards";
import { moveClock, noonOffset } from "./clock";

/** "Today: 3 of 14". */
export function dayTitle(page: Page) {
  return page.getByRole("heading", { level: 1, name: /^Today: \d+ of \d+$/ });
}

/** Whether the day's session shows a card or a question. */
export async function shownKind(page: Page): Promise<"card" | "question"> {
  const card = page.getByRole("button", { name: "Show answer" });
  const question = page.getByRole("button", { name: "Check answer" });
  await expect(card.or(question)).toBeVisible();
  return (await card.isVisible()) ? "card" : "question";
}

/** Rates all ten new cards of a first day so that they are due on the next. */
export async function studyFirstDay(page: Page): Promise<void> {
  await moveClock(page.context(), noonOffset());
  await openCards(page);
  for (let card = 0; card < 10; card++) await rate(page, "Hard");
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
}

/** Opens a day's session of the bank. */
export async function openDay(page: Page, minutes = 10): Promise<void> {
  await page.goto(`/exams/${mediCal}/day?minutes=${minutes}`);
  await expect(dayTitle(page)).toBeVisible();
}
