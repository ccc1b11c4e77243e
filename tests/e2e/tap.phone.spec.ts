import { expect, type Locator, type Page, test } from "@playwright/test";
import { itemsOf, loadBank, mediCal } from "./support/bank";

const check = (page: Page) => page.getByRole("button", { name: "Check answer" });

/** A question of a quiz, with its first option chosen by a finger. */
async function openQuiz(page: Page): Promise<void> {
  await page.goto(`/exams/${mediCal}/quiz?count=10&type=question`);
  await page.locator("[data-option-row] label").first().tap();
  await expect(page.locator("[data-option-row] input").first()).toBeChecked();
}

async function middleOf(button: Locator): Promise<{ x: number; y: number }> {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (!box) throw new Error("The button is not on the screen.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Two taps, a sixth of a second apart: by the clock that the page sees, however slow the machine is. */
async function tapTwice(page: Page, point: { x: number; y: number }): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const begun = Date.now() / 1000;
  for (const [type, atMs] of [
    ["touchStart", 0],
    ["touchEnd", 60],
    ["touchStart", 160],
    ["touchEnd", 220],
  ] as const)
    await devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchStart" ? [point] : [],
      timestamp: begun + atMs / 1000,
    });
  // What the second one must not do would be done by then.
  await page.waitForTimeout(500);
}

test("a tap checks the answer, and another one goes on", async ({ page }) => {
  await openQuiz(page);
  await check(page).tap();
  await expect(page.getByRole("status").filter({ hasText: /^(Correct|Incorrect|Partly)/ })).toBeVisible();
  // Not within the time of a pair.
  await page.waitForTimeout(500);
  await page.getByRole("button", { name: "Next question" }).tap();
  await expect(page.getByRole("heading", { name: /Question 2 of/ })).toBeAttached();
});

test("the second tap of a pair checks and does not go on", async ({ page }) => {
  await openQuiz(page);
  await tapTwice(page, await middleOf(check(page)));
  await expect(page.getByRole("button", { name: "Next question" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /Question 1 of/ })).toBeAttached();
});

test("a finger that slides off the button checks nothing", async ({ page, context }) => {
  await openQuiz(page);
  const { x, y } = await middleOf(check(page));
  const devtools = await context.newCDPSession(page);
  await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  await devtools.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: y - 80 }] });
  await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  // A verdict would be there by then.
  await page.waitForTimeout(500);
  await expect(check(page)).toBeVisible();
});

test("a tap checks a question that stands by itself, and the second of a pair does not begin anew", async ({
  page,
}) => {
  const [question] = itemsOf(await loadBank(), "question");
  await page.goto(`/exams/${mediCal}/questions/${question?.id}`);
  await page.locator("[data-option-row] label").first().tap();
  await tapTwice(page, await middleOf(check(page)));
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});
