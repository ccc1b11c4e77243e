import { expect } from "@playwright/test";
import { loadBank, shownOrder, shownQuestion } from "./support/bank";
import { cardTitle, openCards, rate, shownFront } from "./support/cards";
import { test } from "./support/killable-browser";
import { answer, choose, goOn, openQuiz, questionTitle, verdict } from "./support/quiz";
import { readEventsOf } from "./support/record";

test("a browser killed right after the verdict has the answer on disk, and comes back to the same question", async ({
  killable,
}) => {
  const bank = await loadBank();
  let page = await killable.start();
  await openQuiz(page);
  await answer(page, bank, "right");
  await goOn(page);
  const { id } = await shownQuestion(page, bank);
  const order = await shownOrder(page);
  const address = page.url();
  await answer(page, bank, "wrong");
  await killable.kill();

  page = await killable.start();
  await page.goto(address);
  await expect(questionTitle(page)).toHaveText("Question 2 of 5");
  expect((await shownQuestion(page, bank)).id).toBe(id);
  expect(await shownOrder(page)).toEqual(order);
  await expect(verdict(page)).toHaveText(/^Incorrect\./);
  const answers = await readEventsOf(page, "answered");
  expect(answers.map(({ correct }) => correct)).toEqual([true, false]);
  expect(answers[1]?.order).toEqual(order);
});

test("a browser killed at each of three questions loses no answer, and the home page leads back", async ({
  killable,
}) => {
  const bank = await loadBank();
  let page = await killable.start();
  await openQuiz(page, "count=3");
  await answer(page, bank, "right");
  for (const done of [1, 2]) {
    await killable.kill();
    page = await killable.start();
    await page.goto("/");
    await page.getByRole("link", { name: `Continue: quiz, ${done} of 3 answered` }).click();
    await expect(verdict(page)).toBeVisible();
    await goOn(page);
    await answer(page, bank, "right");
  }
  await killable.kill();
  page = await killable.start();
  await page.goto("/");
  await page.getByRole("link", { name: "Continue: quiz, 3 of 3 answered" }).click();
  await page.getByRole("button", { name: "Finish quiz" }).click();
  await expect(page.getByText("You answered 3 of 3 right.")).toBeVisible();
});

test("a browser killed before an answer was checked still has the choice", async ({ killable }) => {
  const bank = await loadBank();
  let page = await killable.start();
  await openQuiz(page, "count=2");
  await answer(page, bank, "right");
  await goOn(page);
  const [chosen] = await choose(page, bank, "wrong");
  // The screen does not acknowledge a choice, so the test waits until the disk has it.
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const opening = indexedDB.open("rehearse");
            opening.onsuccess = () => {
              const reading = opening.result.transaction("drafts").objectStore("drafts").getAll();
              reading.onsuccess = () => {
                opening.result.close();
                resolve(JSON.stringify(reading.result));
              };
            };
          }),
      ),
    )
    .toContain(chosen);
  const address = page.url();
  await killable.kill();

  page = await killable.start();
  await page.goto(address);
  await expect(page.locator(`input[value="${chosen}"]`)).toBeChecked();
});

test("a browser killed in the middle of flashcards goes on at the same card with every rating", async ({
  killable,
}) => {
  let page = await killable.start();
  await openCards(page);
  await rate(page, "Good");
  await rate(page, "Again");
  await rate(page, "Hard");
  await expect(cardTitle(page)).toHaveText("Card 3 of 10");
  const front = await shownFront(page);
  await killable.kill();

  page = await killable.start();
  await openCards(page);
  await expect(cardTitle(page)).toHaveText("Card 3 of 10");
  expect(await shownFront(page)).toBe(front);
  expect((await readEventsOf(page, "rated")).map(({ rating }) => rating)).toEqual([3, 1, 2]);
});
