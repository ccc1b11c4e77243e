import { expect, test } from "@playwright/test";
import { itemsOf, loadBank } from "./support/bank";
import { reviewExam, startExam } from "./support/exam";
import { editionMark, newEdition, publish } from "./support/new-edition";
import { answer, choose, goOn, openQuiz, questionTitle } from "./support/quiz";

test("a quiz ends on the version that it began with, and the next one has the new wording and key", async ({
  page,
}) => {
  const bank = await loadBank();
  const edition = newEdition(bank);
  const plain = itemsOf(bank, "question").filter((item) => !item.multiple && !item.case && !item.fixed);
  const query = `items=${plain
    .slice(0, 3)
    .map(({ id }) => id)
    .join(",")}`;
  await openQuiz(page, query);
  await answer(page, bank, "right");

  await publish(page, bank, edition);
  await page.reload();
  await expect(page.getByText(/^Correct\./)).toBeVisible();
  await goOn(page);
  await expect(page.getByText(editionMark)).toHaveCount(0);
  await answer(page, bank, "right");
  await page.reload();
  await goOn(page);
  await answer(page, bank, "right");
  await page.getByRole("button", { name: "Finish quiz" }).click();
  await expect(page.getByText("3 of 3").first()).toBeVisible();
  await page.reload();
  await expect(page.getByText("3 of 3").first()).toBeVisible();
  await page.getByRole("group").filter({ hasText: "Correct" }).first().locator("summary").first().click();
  await expect(page.getByText(editionMark)).toHaveCount(0);
  await expect(page.getByText(/began with an earlier version/)).toHaveCount(0);

  await openQuiz(page, query);
  await expect(page.getByText(editionMark)).toBeVisible();
  await answer(page, edition, "right");
  await goOn(page);
  // What was right in the edition before is wrong in this one.
  await choose(page, bank, "right");
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Incorrect\./ })).toBeVisible();
});

test("a practice exam is sat, scored and shown with the version that it began with", async ({ page }) => {
  const bank = await loadBank();
  const edition = newEdition(bank);
  await startExam(page, { length: "Short" });
  await choose(page, bank, "right");
  await page.getByRole("button", { name: "Next question" }).click();
  await expect(questionTitle(page)).toHaveText(/^Question 2 of/);

  await publish(page, bank, edition);
  await page.reload();
  await expect(questionTitle(page)).toHaveText(/^Question 2 of/);
  await expect(page.getByText(editionMark)).toHaveCount(0);
  await choose(page, bank, "right");
  await reviewExam(page);
  await page.getByRole("button", { name: "Submit exam" }).click();
  await expect(page.getByRole("heading", { name: "Results" })).toBeVisible();
  await expect(page.getByText(/^2 of \d+/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Results" })).toBeVisible();
  await expect(page.getByText(/^2 of \d+/).first()).toBeVisible();
  await expect(page.getByText(editionMark)).toHaveCount(0);
  await expect(page.getByText(/began with an earlier version/)).toHaveCount(0);

  await startExam(page, { length: "Short" });
  await expect(page.getByText(editionMark)).toBeVisible();
});
