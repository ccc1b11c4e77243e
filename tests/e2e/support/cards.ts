import { expect, type Page } from "@playwright/test";
import { mediCal } from "./bank";
import { textOf } from "./text-of";

/** Names of the rating buttons. */
export type RatingName = "Again" | "Hard" | "Good" | "Easy";

/** "Card 3 of 10". */
export function cardTitle(page: Page) {
  return page.getByRole("heading", { level: 1, name: /^Card \d+ of \d+$/ });
}

/** Opens the flashcards page and waits for a card. */
export async function openCards(page: Page, bank = mediCal): Promise<void> {
  await page.goto(`/exams/${bank}/flashcards`);
  await expect(cardTitle(page)).toBeVisible();
}

/** The words on the front of the card on the screen. */
export async function shownFront(page: Page): Promise<string> {
  await expect(page.getByRole("button", { name: "Show answer" })).toBeVisible();
  return textOf(page.getByRole("article"));
}

/** Shows the answer and rates it; waits until the rating is acknowledged, by the next card or the end. */
export async function rate(page: Page, name: RatingName): Promise<void> {
  await page.getByRole("button", { name: "Show answer" }).click();
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page.getByRole("button", { name, exact: true })).toBeHidden();
}
