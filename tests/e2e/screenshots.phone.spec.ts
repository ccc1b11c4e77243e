import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { loadBank } from "./support/bank";
import { openCards } from "./support/cards";
import { answer, openQuiz } from "./support/quiz";

test.use({ colorScheme: "light", contextOptions: { reducedMotion: "reduce" } });

const folder = fileURLToPath(new URL("../../docs/screenshots/", import.meta.url));
/** Pictures that the app's manifest names: shown by a device that offers to install it. */
const installFolder = fileURLToPath(new URL("../../public/screenshots/", import.meta.url));

/** Writes a picture for the documents: when it is asked for or missing, so that a test run leaves the tree clean. */
async function keepPicture(page: Page, name: string, into = folder): Promise<void> {
  const path = `${into}${name}.png`;
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot({
    animations: "disabled",
    caret: "hide",
    ...(process.env.REHEARSE_SCREENSHOTS === "1" || !existsSync(path) ? { path } : {}),
  });
  // A blank page is a few kilobytes.
  expect(picture.length).toBeGreaterThan(20_000);
}

test.beforeAll(async () => {
  for (const path of [folder, installFolder]) await mkdir(path, { recursive: true });
});

// A first view may keep the system's typeface (see FontScript). The pictures show ours.
test.beforeEach(async ({ page }) => {
  await page.goto("/");
  await page.evaluate(async () => {
    await document.fonts.load('1em "Atkinson Hyperlegible Next"');
    localStorage.setItem("rehearse-font", "kept");
  });
});

test("the home page has its picture", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText(/^\d+ new flashcards /)).toBeVisible();
  await keepPicture(page, "home");
});

test("a question has its picture", async ({ page }) => {
  const bank = await loadBank();
  await openQuiz(page, "count=5&seed=picture");
  await answer(page, bank, "right");
  await page.evaluate(() => window.scrollTo(0, 0));
  await keepPicture(page, "question");
});

test("a flashcard has its picture", async ({ page }) => {
  await openCards(page);
  await page.getByRole("button", { name: "Show answer" }).click();
  await expect(page.getByRole("button", { name: "Good", exact: true })).toBeVisible();
  await keepPicture(page, "flashcard");
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
      await keepPicture(page, `home-${form}`, installFolder);
    });

    test("a question has its picture", async ({ page }) => {
      const bank = await loadBank();
      await openQuiz(page, "count=5&seed=picture");
      await answer(page, bank, "right");
      await page.evaluate(() => window.scrollTo(0, 0));
      await keepPicture(page, `question-${form}`, installFolder);
    });
  });
}
