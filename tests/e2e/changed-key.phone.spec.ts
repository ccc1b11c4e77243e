import { expect, test } from "@playwright/test";
import { itemsOf, loadBank } from "./support/bank";
import { newEdition, publish } from "./support/new-edition";
import { answer, openQuiz } from "./support/quiz";

test("a changed key scores old answers again, says so once, and gives both scores of a past quiz", async ({
  page,
}) => {
  const bank = await loadBank();
  const edition = newEdition(bank);
  const [item] = itemsOf(bank, "question").filter((one) => !one.multiple && !one.case && !one.fixed);
  await openQuiz(page, `items=${item?.id}`);
  await answer(page, bank, "right");
  await page.getByRole("button", { name: "Finish quiz" }).click();
  await expect(page.getByText("1 of 1").first()).toBeVisible();
  const results = page.url();

  await publish(page, bank, edition);
  await page.goto(`/exams/${bank.id}`);
  const notice = page.getByRole("status").filter({ hasText: "The key of 1 question changed" });
  await expect(notice).toBeVisible();

  await page.goto(results);
  await expect(page.getByText("0 of 1").first()).toBeVisible();
  await expect(page.getByText(/By the key of that day it was 1 of 1/)).toBeVisible();

  await page.goto(`/exams/${bank.id}`);
  await notice.getByRole("button", { name: "Got it" }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("meter", { name: "Remembered today" }).first()).toBeVisible();
  await expect(notice).toHaveCount(0);
  // Links in sight may still be fetched ahead.
  await page.unrouteAll({ behavior: "ignoreErrors" });
});
