import { expect, type Page } from "@playwright/test";
import type { Bank } from "@/lib/bank/bank";
import { mediCal, shownQuestion } from "./bank";
import { textOf } from "./text-of";

/**
 * Opens the quiz page with a query and waits for its first question, and for the session behind it: the question comes
 * with the page, before the session is on disk.
 */
export async function openQuiz(page: Page, query = "count=5", bank = mediCal): Promise<void> {
  await page.goto(`/exams/${bank}/quiz?${query}`);
  await expect(questionTitle(page)).toBeVisible();
  await expect(page).toHaveURL(/[?&]session=/);
}

/** "Question 2 of 5". */
export function questionTitle(page: Page) {
  return page.getByRole("heading", { level: 1, name: /^Question \d+ of \d+$/ });
}

/** The region that says "Correct." or "Incorrect. …". */
export function verdict(page: Page) {
  return page.getByRole("status").filter({ hasText: /^(Correct|Incorrect)\b/ });
}

/** Taps the options of an answer that is right, or one that is wrong. Does not check it. */
export async function choose(page: Page, bank: Bank, answer: "right" | "wrong"): Promise<string[]> {
  const { options } = await shownQuestion(page, bank);
  const picked =
    answer === "right"
      ? options.filter(({ correct }) => correct)
      : options.filter(({ correct }) => !correct).slice(0, 1);
  // The row is what a finger hits; the native input inside it is a pixel wide.
  for (const { id } of picked) await page.locator(`label:has(input[value="${id}"])`).click();
  return picked.map(({ id }) => id);
}

/** Chooses, checks, and waits for the verdict: from then on the answer counts as acknowledged. */
export async function answer(page: Page, bank: Bank, how: "right" | "wrong"): Promise<void> {
  await choose(page, bank, how);
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(verdict(page)).toHaveText(how === "right" ? /^Correct\./ : /^Incorrect\./);
}

/** Goes to the next question and waits until it is there. */
export async function goOn(page: Page): Promise<void> {
  const before = await textOf(questionTitle(page));
  await page.getByRole("button", { name: "Next question" }).click();
  await expect(questionTitle(page)).not.toHaveText(before);
}

/** Answers a whole quiz in tutor mode, one answer a question, and waits for the results. */
export async function answerAll(
  page: Page,
  bank: Bank,
  answers: readonly ("right" | "wrong")[],
): Promise<void> {
  for (const [index, how] of answers.entries()) {
    await answer(page, bank, how);
    if (index < answers.length - 1) await goOn(page);
  }
  await page.getByRole("button", { name: "Finish quiz" }).click();
  await expect(page.getByRole("heading", { name: "Results" })).toBeVisible();
}
