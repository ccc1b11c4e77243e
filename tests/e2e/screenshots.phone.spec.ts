import { expect, test } from "@playwright/test";
import { loadBank } from "./support/bank";
import { openCards } from "./support/cards";
import { keepPicture, showOwnTypeface } from "./support/keep-picture";
import { answer, openQuiz } from "./support/quiz";

test.use({ colorScheme: "light", contextOptions: { reducedMotion: "reduce" } });

/** Pictures for the documents, and those that the app's manifest names: shown by a device that offers to install it. */
const folder = "docs/screenshots";
const installFolder = "public/screenshots";

test.beforeEach(({ page }) => showOwnTypeface(page, "/"));

test("the home page has its picture", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText(/^\d+ new flashcards /)).toBeVisible();
  await keepPicture(page, `${folder}/home.png`);
});

test("a question has its picture", async ({ page }) => {
  const bank = await loadBank();
  await openQuiz(page, "count=5&seed=picture");
  await answer(page, bank, "right");
  await page.evaluate(() => window.scrollTo(0, 0));
  await keepPicture(page, `${folder}/question.png`);
});

test("a flashcard has its picture", async ({ page }) => {
  await openCards(page);
  await page.getByRole("button", { name: "Show answer" }).click();
  await expect(page.getByRole("button", { name: "Good", exact: true })).toBeVisible();
  await keepPicture(page, `${folder}/flashcard.png`);
});

for (const [form, screen] of [
  ["narrow", {}],
  ["wide", { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false }],
] as const) {
  test.describe(`the installed app, ${form}`, () => {
    test.use(screen);

    test("home has its picture", async ({ page }) => {
      await page.goto("/");
      await expect(page.getByText(/^\d+ new flashcards /)).toBeVisible();
      await keepPicture(page, `${installFolder}/home-${form}.png`);
    });

    test("a question has its picture", async ({ page }) => {
      const bank = await loadBank();
      await openQuiz(page, "count=5&seed=picture");
      await answer(page, bank, "right");
      await page.evaluate(() => window.scrollTo(0, 0));
      await keepPicture(page, `${installFolder}/question-${form}.png`);
    });
  });
}
