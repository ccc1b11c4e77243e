import { expect, type Page, test } from "@playwright/test";
import { loadBank, shownQuestion } from "./support/bank";
import { press, tabTo } from "./support/keys";
import { answerAll, openQuiz, questionTitle } from "./support/quiz";
import { readEventsOf } from "./support/record";

/** Sits a short practice exam from its form to its results. Every question gets its first option, or two. */
async function sitByKeys(page: Page): Promise<void> {
  const bank = await loadBank();
  await page.goto(`/exams/${bank.id}/practice-exam`);
  const full = page.getByRole("radio", { name: /^Full:/ });
  await full.waitFor();
  await tabTo(page, full);
  for (const short = page.getByRole("radio", { name: /^Short:/ }); !(await short.isChecked()); )
    await press(page, "ArrowRight");
  await tabTo(page, page.getByRole("button", { name: "Start practice exam" }));
  await page.keyboard.press("Enter");
  for (let place = 1; place <= 20; place++) {
    await expect(questionTitle(page)).toHaveText(`Question ${place} of 20`);
    const { multiple } = await shownQuestion(page, bank);
    await press(page, "a");
    if (multiple) await press(page, "b");
    if (place === 2) await press(page, "f");
    if (place === 3) {
      await press(page, "x");
      await press(page, "c");
    }
    await expect(page.locator("[data-option-row] input").first()).toBeChecked();
    await press(page, "Enter");
  }
  await expect(page.getByRole("heading", { name: "Review your answers" })).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: "Submit exam" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Results" })).toBeFocused();
}

test("a practice exam is sat, and its results are gone through, by keys alone", async ({ page }) => {
  test.setTimeout(120_000);
  await sitByKeys(page);
  const moves = await readEventsOf(page, "moved");
  expect(moves.filter(({ move }) => move.kind === "flagged")).toHaveLength(1);

  const list = page.getByRole("region", { name: "Look at your answers again" });
  const filters = list.getByRole("group", { name: "Which questions" });
  await tabTo(page, filters.getByRole("radio", { checked: true }));
  const all = filters.getByRole("radio", { name: "All (20)" });
  while (!(await all.isChecked())) await press(page, "ArrowRight");
  const questions = list.locator("> ol > li > details");
  await expect(questions).toHaveCount(20);

  const second = questions.nth(1);
  // A case inside has a line of its own that opens.
  await tabTo(page, second.locator("> summary"));
  await press(page, "Enter");
  await expect(second.getByText(/^(Correct|Incorrect)\./).first()).toBeVisible();
  await tabTo(page, second.getByRole("button", { name: "More about question 2" }));
  await press(page, "Enter");
  await tabTo(page, page.getByRole("button", { name: "Write a note" }));
  // Dialogs take the focus and give it back a moment after the key: what has it then is asked for by name.
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("a note by keys");
  await tabTo(page, dialog.getByRole("button", { name: "Save note" }));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(second.getByText("a note by keys")).toBeVisible();
  await expect(second.getByRole("button", { name: "More about question 2" })).toBeFocused();

  await page.reload();
  const practise = page.getByRole("button", { name: "Practise the ones I missed" });
  await practise.waitFor();
  await tabTo(page, practise);
  await page.keyboard.press("Enter");
  await expect(questionTitle(page)).toBeFocused();
});

test("the progress page is gone through by keys alone, numbers and all", async ({ page }) => {
  const bank = await loadBank();
  await openQuiz(page, "count=3");
  await answerAll(page, bank, ["right", "wrong", "right"]);
  await page.goto("/progress");
  const numbers = page.locator("summary", { hasText: "Show the numbers" });
  await expect.poll(() => numbers.count()).toBeGreaterThan(2);
  for (let place = 0; place < (await numbers.count()); place++) {
    const one = numbers.nth(place);
    await tabTo(page, one);
    await press(page, "Enter");
    await expect(one.locator("xpath=..").getByRole("table")).toBeVisible();
  }
  // And out at the end: no chart keeps the focus.
  await tabTo(page, page.getByRole("link", { name: "Privacy" }));
});
