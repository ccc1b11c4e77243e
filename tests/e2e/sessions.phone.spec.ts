import { expect, test } from "@playwright/test";
import { loadBank, mediCal, shownOrder, shownQuestion } from "./support/bank";
import { answer, answerAll, choose, goOn, openQuiz, questionTitle, verdict } from "./support/quiz";
import { readEventsOf } from "./support/record";

test("a reload comes back to the same question, order of options and choice", async ({ page }) => {
  const bank = await loadBank();
  await openQuiz(page);
  await answer(page, bank, "right");
  await goOn(page);
  const order = await shownOrder(page);
  const [chosen] = await choose(page, bank, "wrong");
  await expect(page.locator(`input[value="${chosen}"]`)).toBeChecked();

  await page.reload();
  await expect(questionTitle(page)).toHaveText("Question 2 of 5");
  expect(await shownOrder(page)).toEqual(order);
  await expect(page.locator(`input[value="${chosen}"]`)).toBeChecked();

  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(verdict(page)).toHaveText(/^Incorrect\./);
  await page.reload();
  await expect(verdict(page)).toHaveText(/^Incorrect\./);
  expect(await shownOrder(page)).toEqual(order);
});

test("the home page leads back into a quiz that was left", async ({ page }) => {
  const bank = await loadBank();
  await openQuiz(page, "count=3");
  await answer(page, bank, "right");
  await goOn(page);
  const { id } = await shownQuestion(page, bank);
  await page.goto("/");
  await page.getByRole("link", { name: "Continue: quiz, 1 of 3 answered" }).click();
  await expect(questionTitle(page)).toHaveText("Question 2 of 3");
  expect((await shownQuestion(page, bank)).id).toBe(id);
  await expect(page).toHaveURL(new RegExp(`/exams/${mediCal}/quiz\\?session=`));
});

test("a new quiz asks what was not answered right before", async ({ page }) => {
  const bank = await loadBank();
  await openQuiz(page, "count=3");
  await answerAll(page, bank, ["right", "right", "right"]);
  const before = (await readEventsOf(page, "answered")).map(({ item }) => item);
  await openQuiz(page, "count=3");
  const [, second] = await readEventsOf(page, "session-started");
  // The first question comes from the server, which does not know the record.
  const chosen = second?.items.slice(1).map(({ item }) => item) ?? [];
  expect(chosen).toHaveLength(2);
  expect(chosen.filter((item) => before.includes(item))).toEqual([]);
});
