import { expect, test } from "@playwright/test";
import { loadBank, shownOrder } from "./support/bank";
import { openCards, rate } from "./support/cards";
import { dayMs, moveClock, moveOpenClock, noonOffset } from "./support/clock";
import { refuseWrites, setDiskFull } from "./support/full-disk";
import { answer, answerAll, choose, goOn, openQuiz, questionTitle, verdict } from "./support/quiz";
import { readEventsOf } from "./support/record";

// No network, a wrong clock, a full disk, no disk at all: what the record promises holds.

test("answers without a network are acknowledged, and there after a reload", async ({ context, page }) => {
  const bank = await loadBank();
  await openQuiz(page, "count=3");
  await context.setOffline(true);
  await answer(page, bank, "right");
  await goOn(page);
  await answer(page, bank, "wrong");
  await goOn(page);
  const order = await shownOrder(page);
  await context.setOffline(false);
  await page.reload();
  await expect(questionTitle(page)).toHaveText("Question 3 of 3");
  expect(await shownOrder(page)).toEqual(order);
  await answer(page, bank, "right");
  await page.getByRole("button", { name: "Finish quiz" }).click();
  await expect(page.getByText("You answered 2 of 3 right.")).toBeVisible();
});

test("a whole session without a network ends with its results", async ({ context, page }) => {
  const bank = await loadBank();
  await openQuiz(page, "count=2");
  // What the end will need is fetched when the page has been at rest for four seconds.
  await page.waitForTimeout(6000);
  await context.setOffline(true);
  await answerAll(page, bank, ["right", "right"]);
  await expect(page.getByText("You answered 2 of 2 right.")).toBeVisible();
});

test("without a network and without the bank, the page says so and loads it on another try", async ({
  page,
}) => {
  let isDown = true;
  await page.route("**/api/banks/**", (route) => (isDown ? route.abort() : route.continue()));
  await page.goto("/exams/medi-cal-peer-specialist/quiz?count=2");
  await expect(page.getByText("The questions could not be loaded.")).toBeVisible();
  isDown = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(questionTitle(page)).toHaveText("Question 1 of 2");
});

test("a clock that jumps back and forth loses no answer and no order of questions", async ({
  context,
  page,
}) => {
  const bank = await loadBank();
  await moveClock(context, noonOffset());
  await openQuiz(page, "count=4");
  for (const [place, days] of [0, 40, -400, 2].entries()) {
    await moveOpenClock(page, noonOffset() + days * dayMs);
    await answer(page, bank, "right");
    if (place < 3) await goOn(page);
  }
  const before = await readEventsOf(page, "answered");
  expect(before).toHaveLength(4);
  await page.reload();
  await expect(questionTitle(page)).toHaveText("Question 4 of 4");
  await expect(page.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "4");
  await page.getByRole("button", { name: "Finish quiz" }).click();
  await expect(page.getByText("You answered 4 of 4 right.")).toBeVisible();
});

test("a clock that is set back while studying flashcards keeps the session and its ratings", async ({
  context,
  page,
}) => {
  await moveClock(context, noonOffset());
  await openCards(page);
  await rate(page, "Good");
  await moveOpenClock(page, noonOffset() - 3 * 3_600_000);
  await rate(page, "Good");
  await expect(page.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "2");
  expect(await readEventsOf(page, "rated")).toHaveLength(2);
});

test("a full device is said in plain words, the choice stays, and checking again works once there is room", async ({
  page,
}) => {
  const bank = await loadBank();
  await refuseWrites(page);
  await openQuiz(page, "count=2");
  const chosen = await choose(page, bank, "right");
  await setDiskFull(page, true);
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This device has no room left" })).toHaveText(
    "This device has no room left, so that was not saved. Free some space, then try again.",
  );
  for (const id of chosen) await expect(page.locator(`input[value="${id}"]`)).toBeChecked();
  await expect(verdict(page)).toHaveCount(0);
  expect(await readEventsOf(page, "answered")).toEqual([]);

  await setDiskFull(page, false);
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(verdict(page)).toHaveText(/^Correct\./);
  await expect(page.getByRole("alert").filter({ hasText: "no room left" })).toHaveCount(0);
  expect(await readEventsOf(page, "answered")).toHaveLength(1);
});

test("a choice that can't be kept is said, and stays on the screen", async ({ page }) => {
  const bank = await loadBank();
  await refuseWrites(page);
  await openQuiz(page, "count=2");
  await setDiskFull(page, true);
  const [chosen] = await choose(page, bank, "wrong");
  await expect(
    page.getByText(/^What you choose or type can't be kept on this device right now\./),
  ).toBeVisible();
  await expect(page.locator(`input[value="${chosen}"]`)).toBeChecked();
});

for (const [how, script] of [
  ["is missing", () => Object.defineProperty(window, "indexedDB", { value: undefined })],
  [
    "is refused",
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      };
    },
  ],
] as const) {
  test(`where storage ${how}, a notice says that nothing is kept, and studying works`, async ({
    context,
    page,
  }) => {
    await context.addInitScript(script);
    const bank = await loadBank();
    await page.goto("/");
    await expect(page.getByText(/^This browser keeps nothing for this site/)).toBeVisible();
    await openQuiz(page, "count=2");
    await expect(page.getByText(/^This browser keeps nothing for this site/)).toBeVisible();
    await answerAll(page, bank, ["right", "wrong"]);
    await expect(page.getByText("You answered 1 of 2 right.")).toBeVisible();
  });
}
