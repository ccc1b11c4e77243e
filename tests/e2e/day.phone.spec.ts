import { expect, test } from "@playwright/test";
import { loadBank, mediCal, shownOrder, shownQuestion } from "./support/bank";
import { rate, shownFront } from "./support/cards";
import { dayMs, moveClock, noonOffset } from "./support/clock";
import { dayTitle, openDay, shownKind, studyFirstDay } from "./support/day";
import { answer, choose, verdict } from "./support/quiz";
import { readEventsOf, untilDrafted } from "./support/record";
import { textOf } from "./support/text-of";

test.beforeEach(async ({ page, context }) => {
  await studyFirstDay(page);
  await moveClock(context, noonOffset() + dayMs);
});

test("the home page says what today holds, and one button starts cards and questions, mixed", async ({
  page,
}) => {
  const bank = await loadBank();
  await page.goto("/");
  const today = page.getByRole("region", { name: "Today" });
  await expect(today).toContainText(
    /Today: 10 cards due, \d+ new cards and \d+ questions from your weakest topics, about \d+ minutes\./,
  );
  await today.getByRole("radio", { name: "5 min" }).check();
  await expect(today).toContainText(/about [45] minutes\./);
  await today.getByRole("link", { name: "Start today’s session" }).click();
  await expect(dayTitle(page)).toHaveText(/^Today: 1 of /);

  const kinds: string[] = [];
  const total = Number(/\d+$/.exec(await textOf(dayTitle(page)))?.[0]);
  for (let place = 1; place <= total; place++) {
    await expect(dayTitle(page)).toHaveText(new RegExp(`^Today: ${place} of `));
    const kind = await shownKind(page);
    kinds.push(kind);
    if (kind === "card") await rate(page, "Good");
    else {
      await answer(page, bank, "right");
      await page.getByRole("button", { name: /^(Next card|Next question|Finish)/ }).click();
    }
  }
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
  expect(kinds[0]).toBe("card");
  expect(new Set(kinds)).toEqual(new Set(["card", "question"]));
  const start = (await readEventsOf(page, "session-started")).at(-1);
  expect(start).toMatchObject({ activity: "day", request: "minutes=5" });
  // Yesterday's cards come before any new one.
  const due = new Set((await readEventsOf(page, "rated")).slice(0, 10).map(({ item }) => item));
  const questions = new Set(bank.items.filter(({ kind }) => kind === "question").map(({ id }) => id));
  const cards = start?.items.map(({ item }) => item).filter((item) => !questions.has(item)) ?? [];
  expect(cards.slice(0, 10).every((item) => due.has(item))).toBe(true);
});

test("a reload comes back to the same card, question, choice and verdict", async ({ page }) => {
  const bank = await loadBank();
  await openDay(page);
  const front = await shownFront(page);
  await page.reload();
  await expect(dayTitle(page)).toHaveText(/^Today: 1 of /);
  expect(await shownFront(page)).toBe(front);
  let place = 1;
  while ((await shownKind(page)) === "card") {
    await rate(page, "Good");
    place += 1;
    await expect(dayTitle(page)).toHaveText(new RegExp(`^Today: ${place} of `));
  }
  const { id } = await shownQuestion(page, bank);
  const order = await shownOrder(page);
  const [chosen = ""] = await choose(page, bank, "wrong");
  await untilDrafted(page, chosen);
  await page.reload();
  await expect(dayTitle(page)).toHaveText(new RegExp(`^Today: ${place} of `));
  expect((await shownQuestion(page, bank)).id).toBe(id);
  expect(await shownOrder(page)).toEqual(order);
  await expect(page.locator(`input[value="${chosen}"]`)).toBeChecked();
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(verdict(page)).toHaveText(/^Incorrect\./);
  await page.reload();
  await expect(verdict(page)).toHaveText(/^Incorrect\./);
  expect(await shownOrder(page)).toEqual(order);
});

test("a closed tab loses nothing: the home page leads back to the same item", async ({ context, page }) => {
  await openDay(page);
  await rate(page, "Good");
  await page.close();
  const second = await context.newPage();
  await second.goto("/");
  await second.getByRole("link", { name: /^Continue: today’s session, 1 of \d+ done$/ }).click();
  await expect(dayTitle(second)).toHaveText(/^Today: 2 of /);
  await expect(second).toHaveURL(new RegExp(`/exams/${mediCal}/day\\?minutes=10&session=`));
});

test("the end says what was done, what waits, and what comes tomorrow", async ({ page }) => {
  await openDay(page);
  await rate(page, "Hard");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Stop for now" }).click();
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
  await expect(page.getByText("You studied 1 card.")).toBeVisible();
  await expect(page.getByText("9 more are due. They wait; nothing is lost.")).toBeVisible();
  await expect(page.getByText(/^Tomorrow: 9 cards that wait/)).toBeVisible();
  await page.reload();
  await expect(page.getByText("You studied 1 card.")).toBeVisible();
  await page.getByRole("button", { name: "Study 10 minutes more" }).click();
  await expect(dayTitle(page)).toHaveText(/^Today: 1 of /);
});

test("a session that was left yesterday gives way to one of today", async ({ context, page }) => {
  await openDay(page, 5);
  await rate(page, "Good");
  await moveClock(context, noonOffset() + 2 * dayMs);
  await page.reload();
  await expect(dayTitle(page)).toHaveText(/^Today: 1 of /);
  const starts = (await readEventsOf(page, "session-started")).filter(({ activity }) => activity === "day");
  expect(starts.map(({ request }) => request)).toEqual(["minutes=5", "minutes=5"]);
});
