import { expect, test } from "@playwright/test";
import { itemsOf, loadBank, mediCal, shownOrder } from "./support/bank";
import { cardTitle, openCards, rate } from "./support/cards";
import { dayMs, moveClock, noonOffset } from "./support/clock";
import { answer, openQuiz, questionTitle, verdict } from "./support/quiz";
import { readEventsOf } from "./support/record";
import { makeSlip } from "./support/slips";

const exam = `/exams/${mediCal}`;

test.beforeEach(async ({ context }) => moveClock(context, noonOffset()));

test("an option that looked right comes back two days later, side by side with the key", async ({ page }) => {
  const bank = await loadBank();
  const question = itemsOf(bank, "question").find(
    ({ multiple, retired, options }) =>
      !multiple && !retired && options.length >= 4 && options.every(({ rationale }) => rationale),
  );
  await openQuiz(page, `items=${question?.id}`);
  await answer(page, bank, "wrong");
  await page.goto(exam);
  await expect(page.getByRole("link", { name: "Quiz", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Tell them apart" })).toBeHidden();

  await moveClock(page.context(), noonOffset() + 2 * dayMs);
  await page.goto("/");
  await page.getByRole("link", { name: "Tell them apart" }).click();
  await expect(questionTitle(page)).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(2);
  const key = question?.options.find(({ correct }) => correct)?.id ?? "";
  await page.locator(`label:has(input[value="${key}"])`).click();
  await page.reload();
  await expect(page.getByRole("radio")).toHaveCount(2);
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(verdict(page)).toHaveText(/^Correct\./);
  // What separates them: a reason for each.
  await expect(page.locator("[data-outcome]")).toHaveCount(2);
  const [first, second] = await readEventsOf(page, "answered");
  expect(second).toMatchObject({ item: question?.id, chosen: [key], contrast: true, correct: true });
  expect([...(second?.order ?? [])].sort()).toEqual([...(first?.key ?? []), ...(first?.chosen ?? [])].sort());
  await page.getByRole("button", { name: "Finish quiz" }).click();
  await expect(page.getByRole("heading", { name: "Results" })).toBeVisible();

  await page.goto(`${exam}/contrast`);
  await expect(page.getByRole("heading", { name: "Nothing to tell apart today" })).toBeVisible();
});

test("of a question with several keys, the key that was missed stands against what was taken for it", async ({
  page,
}) => {
  const bank = await loadBank();
  const question = itemsOf(bank, "question").find(({ multiple, case: shared }) => multiple && !shared);
  const [missed] = question?.options.filter(({ correct }) => correct).slice(-1) ?? [];
  const [lure] = question?.options.filter(({ correct }) => !correct) ?? [];
  await openQuiz(page, `items=${question?.id}`);
  for (const { id, correct } of question?.options ?? [])
    if (id === lure?.id || (correct && id !== missed?.id))
      await page.locator(`label:has(input[value="${id}"])`).click();
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(verdict(page)).toHaveText(/^Incorrect\./);

  await moveClock(page.context(), noonOffset() + 2 * dayMs);
  await page.goto(`${exam}/contrast`);
  await expect(questionTitle(page)).toBeVisible();
  await expect(page.getByText(/One of these two is among them/)).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(2);
  expect((await shownOrder(page)).sort()).toEqual([missed?.id, lure?.id].sort());
  await page.locator(`label:has(input[value="${missed?.id}"])`).click();
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(verdict(page)).toHaveText(/^Correct\./);
});

test("what keeps slipping gets another way in, under its answer", async ({ page }) => {
  const bank = await loadBank();
  const questions = itemsOf(bank, "question");
  const card = itemsOf(bank, "flashcard").find(
    ({ concept, retired }) => !retired && questions.some((one) => one.concept === concept && !one.retired),
  );
  if (!card) throw new Error("No flashcard shares its concept with a question.");
  await page.goto("/");
  // The record is open.
  await expect(page.getByText(/^\d+ new flashcards /)).toBeVisible();
  await makeSlip(page, card);
  await openCards(page);
  await page.getByRole("button", { name: "Show answer" }).click();
  const help = page.getByRole("region", { name: "Another way in" });
  await expect(help.getByRole("link", { name: "Meet it from another side" })).toBeVisible();
  await expect(help.getByRole("link", { name: /^Read (the lesson|a lesson on its topic): / })).toBeVisible();
  await help.getByRole("button", { name: "Put it in your own words" }).click();
  await page.getByRole("textbox", { name: "What do you want to remember?" }).fill("Mine: hope first.");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByRole("region", { name: "Your note" })).toHaveText(/Mine: hope first\./);
  await page.getByRole("button", { name: "Good", exact: true }).click();
  await expect(cardTitle(page)).toBeVisible();
});

test("cards are rated by two buttons, by four, or not at all", async ({ page }) => {
  await openCards(page);
  await page.getByRole("button", { name: "Show answer" }).click();
  const good = page.getByRole("button", { name: "Good", exact: true });
  await expect(good).toHaveAccessibleDescription(/^Remembered.*in \d+ /);
  const hard = page.getByRole("button", { name: "Hard", exact: true });
  const [wide, narrow] = [await good.boundingBox(), await hard.boundingBox()];
  expect(wide?.width).toBeGreaterThan(narrow?.width ?? 0);
  expect(narrow?.height).toBeGreaterThanOrEqual(44);

  await page.goto("/settings");
  const choice = page.getByRole("group", { name: "Rating a flashcard" });
  await choice.getByRole("radio", { name: "None" }).click();
  await expect(page.getByText(/^You only go on to the next card/)).toBeVisible();
  await openCards(page);
  // The card was turned already.
  await expect(page.getByRole("button", { name: "Next card" })).toBeVisible();
  await expect(good).toBeHidden();
  const before = await cardTitle(page).textContent();
  await page.getByRole("button", { name: "Next card" }).click();
  await expect(cardTitle(page)).not.toHaveText(before ?? "");
  expect(await readEventsOf(page, "rated")).toMatchObject([{ rating: 3, inferred: true }]);

  await page.goto("/settings");
  await choice.getByRole("radio", { name: "Four buttons" }).click();
  await expect(page.getByText(/^Again, Hard, Good and Easy, all alike/)).toBeVisible();
  await openCards(page);
  await rate(page, "Hard");
});
