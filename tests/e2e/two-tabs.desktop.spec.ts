import { expect, type Page, test } from "@playwright/test";
import { loadBank, shownOrder } from "./support/bank";
import { cardTitle, openCards, rate, shownFront } from "./support/cards";
import { answer, choose, goOn, openQuiz, questionTitle, verdict } from "./support/quiz";
import { readEventsOf } from "./support/record";
import { textOf } from "./support/text-of";

test("two tabs on one quiz count one answer a question, the first", async ({ context, page }) => {
  const bank = await loadBank();
  await openQuiz(page, "count=2&seed=two-tabs");
  const other = await context.newPage();
  await openQuiz(other, "count=2&seed=two-tabs");
  expect(await readEventsOf(page, "session-started")).toHaveLength(1);
  expect(await shownOrder(other)).toEqual(await shownOrder(page));

  await answer(page, bank, "right");
  // The other tab hears of it and goes on to the open question.
  await expect(questionTitle(other)).toHaveText("Question 2 of 2");
  await goOn(page);
  // Both at once.
  await choose(page, bank, "right");
  await choose(other, bank, "wrong");
  // Found and pressed in one step: the same button goes on once the other tab's answer is there.
  const check = (tab: Page) =>
    tab.evaluate(() => {
      const buttons = [...document.querySelectorAll("button")];
      buttons.find(({ textContent }) => textContent.startsWith("Check answer"))?.click();
    });
  await Promise.all([check(page), check(other)]);
  await expect(verdict(page)).toBeVisible();
  // A tab shows its own answer until it has read that the other one's came first: both are waited for.
  await expect.poll(async () => (await textOf(verdict(other))) === (await textOf(verdict(page)))).toBe(true);
  await page.getByRole("button", { name: "Finish quiz" }).click();
  const score = /^You answered [12] of 2 right\.$/;
  await expect(other.getByText(score)).toHaveText(await textOf(page.getByText(score)));
});

test("two tabs on different quizzes don't get in each other's way", async ({ context, page }) => {
  const bank = await loadBank();
  const other = await context.newPage();
  await Promise.all([openQuiz(page, "count=3"), openQuiz(other, "count=3")]);
  await expect(page).toHaveURL(/session=/);
  await expect(other).toHaveURL(/session=/);
  expect(new URL(page.url()).search).not.toBe(new URL(other.url()).search);
  await Promise.all([answer(page, bank, "right"), answer(other, bank, "wrong")]);
  await Promise.all([goOn(page), goOn(other)]);
  await Promise.all([answer(page, bank, "right"), answer(other, bank, "wrong")]);
  await Promise.all([page.reload(), other.reload()]);
  for (const [tab, words] of [
    [page, /^Correct\./],
    [other, /^Incorrect\./],
  ] as const) {
    await expect(questionTitle(tab)).toHaveText("Question 2 of 3");
    await expect(verdict(tab)).toHaveText(words);
    await expect(tab.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "2");
  }
  const answers = await readEventsOf(page, "answered");
  expect(new Set(answers.map(({ id }) => id)).size).toBe(4);
  expect(answers.filter(({ correct }) => correct)).toHaveLength(2);
});

test("a rating in one tab moves the other on, and a card is rated once", async ({ context, page }) => {
  await openCards(page);
  const other = await context.newPage();
  await openCards(other);
  expect(await readEventsOf(page, "session-started")).toHaveLength(1);
  await rate(page, "Good");
  await expect(cardTitle(other)).toHaveText("Card 2 of 10");
  expect(await shownFront(other)).toBe(await shownFront(page));
  await rate(other, "Good");
  await expect(cardTitle(page)).toHaveText("Card 3 of 10");
  const rated = (await readEventsOf(page, "rated")).map(({ item }) => item);
  expect(new Set(rated).size).toBe(2);
});
