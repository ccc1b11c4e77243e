import { expect, test } from "@playwright/test";
import { cardTitle, openCards, rate, shownFront } from "./support/cards";
import { dayMs, moveClock, moveOpenClock, noonOffset } from "./support/clock";
import { readEventsOf } from "./support/record";
import { textOf } from "./support/text-of";

test.beforeEach(async ({ context }) => moveClock(context, noonOffset()));

test("each rating says when the card comes back, and a better one never sooner", async ({ page }) => {
  await openCards(page);
  await page.getByRole("button", { name: "Show answer" }).click();
  await expect(page.getByRole("region", { name: "Answer" })).toBeFocused();
  const rating = (name: string) => page.getByRole("button", { name, exact: true });
  await expect(rating("Again")).toHaveAccessibleDescription(/^Forgot.*today$/);
  const days: number[] = [];
  for (const name of ["Hard", "Good", "Easy"]) {
    await expect(rating(name)).toHaveAccessibleDescription(/in \d+ (day|week|month)s?$/);
    const text = (await textOf(rating(name))).replace(/\s+/g, " ");
    const [, count, unit] = /(\d+) (day|week|month)/.exec(text) ?? [];
    days.push(Number(count) * { day: 1, week: 7, month: 30 }[unit as "day" | "week" | "month"]);
  }
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(days[2]).toBeGreaterThan(days[0] as number);
});

test("Undo brings the last card back, and its rating counts for nothing", async ({ page }) => {
  await openCards(page);
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
  const first = await shownFront(page);
  await rate(page, "Again");
  await expect(page.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "0");
  expect(await shownFront(page)).not.toBe(first);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(cardTitle(page)).toHaveText("Card 1 of 10");
  await expect.poll(() => shownFront(page)).toBe(first);
  await rate(page, "Good");
  await expect(page.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "1");
  const [wrong] = await readEventsOf(page, "rated");
  expect((await readEventsOf(page, "retracted")).map(({ target }) => target)).toEqual([wrong?.id]);
});

test("a card rated Again comes back at the end of the session", async ({ page }) => {
  await openCards(page);
  const first = await shownFront(page);
  await rate(page, "Again");
  for (let card = 1; card < 10; card++) await rate(page, "Good");
  await expect(cardTitle(page)).toHaveText("Card 10 of 10");
  expect(await shownFront(page)).toBe(first);
  await rate(page, "Hard");
  await expect(page.getByText("You studied 10 cards.")).toBeVisible();
  await expect(page.getByText(/^Come back tomorrow: \d+ cards? (is|are) due then\.$/)).toBeVisible();
});

test("the last rating of a session can be taken back on its end screen", async ({ page }) => {
  await openCards(page);
  for (let card = 0; card < 9; card++) await rate(page, "Good");
  const last = await shownFront(page);
  await rate(page, "Easy");
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(cardTitle(page)).toHaveText("Card 10 of 10");
  expect(await shownFront(page)).toBe(last);
  await rate(page, "Good");
  await expect(page.getByText("You studied 10 cards.")).toBeVisible();
});

test("a card that is left out stays away, and Undo lets it back in", async ({ page }) => {
  await openCards(page);
  const first = await shownFront(page);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Leave this card out" }).click();
  await expect(page.getByText(/^That card is left out from now on\./)).toBeVisible();
  await expect(cardTitle(page)).toHaveText("Card 1 of 9");
  expect(await shownFront(page)).not.toBe(first);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(cardTitle(page)).toHaveText("Card 1 of 10");
  await expect.poll(() => shownFront(page)).toBe(first);
});

test("more new cards than the day's allowance come only when asked for", async ({ page }) => {
  await openCards(page);
  for (let card = 0; card < 10; card++) await rate(page, "Easy");
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "No flashcards due" })).toBeVisible();
  await page.getByRole("button", { name: "Study 10 new cards more" }).click();
  await expect(cardTitle(page)).toHaveText("Card 1 of 10");
  expect((await readEventsOf(page, "session-started")).at(-1)?.items).toHaveLength(10);
});

test("Stop for now ends the session, and what was rated counts", async ({ page }) => {
  await openCards(page);
  await rate(page, "Good");
  await rate(page, "Good");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Stop for now" }).click();
  await expect(page.getByText("You studied 2 cards.")).toBeVisible();
  await page.getByRole("button", { name: "Study more flashcards" }).click();
  await expect(cardTitle(page)).toHaveText("Card 1 of 8");
});

test("a page that was left open overnight shows the new day when it is looked at again", async ({ page }) => {
  await openCards(page);
  for (let card = 0; card < 10; card++) await rate(page, "Hard");
  await expect(page.getByText(/^Come back tomorrow: 10 cards are due then\.$/)).toBeVisible();
  await moveOpenClock(page, noonOffset() + dayMs);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByText("20 cards are ready, if you want to go on.")).toBeVisible();
});

test("a session that was left yesterday gives way to a queue of today", async ({ context, page }) => {
  await openCards(page);
  await rate(page, "Hard");
  await moveClock(context, noonOffset() + dayMs);
  await page.reload();
  await expect(cardTitle(page)).toHaveText("Card 1 of 11");
  const [before, today] = await readEventsOf(page, "session-started");
  expect(today?.items[0]).toEqual(before?.items[0]);
});
