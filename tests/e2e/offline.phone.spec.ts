import { expect, type Page } from "@playwright/test";
import { ccar, itemsOf, loadBank, mediCal } from "./support/bank";
import { openCards, rate } from "./support/cards";
import { reviewExam, startExam } from "./support/exam";
import { test } from "./support/offline-server";
import { answer, answerAll, choose, goOn, openQuiz, questionTitle } from "./support/quiz";

/** Opens a bank's page, and waits until the device has all of it. Nothing is pressed. */
async function visit(page: Page, bank = mediCal): Promise<void> {
  await page.goto(`/exams/${bank}`);
  await expect(page.getByText(/^All of it is on this device/)).toBeVisible({ timeout: 60_000 });
}

/** Ends all service workers until they are needed again, as a browser does with a page that is left alone for a while. */
async function fallAsleep(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const awake = new Set<string>();
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { versionId, runningStatus } of versions)
      if (runningStatus === "stopped") awake.delete(versionId);
      else awake.add(versionId);
  });
  await session.send("ServiceWorker.enable");
  await expect.poll(() => awake.size).toBe(2);
  // What the page asks for once it has settled wakes them again.
  await page.waitForTimeout(5000);
  await session.send("ServiceWorker.stopAllWorkers");
  await expect.poll(() => awake.size).toBe(0);
  await session.detach();
}

const offlineLine = "Offline. What is kept here still works.";

test("from the second visit on, all of studying works with the network off", async ({
  context,
  page: first,
  server,
}) => {
  test.slow();
  const bank = await loadBank();
  await visit(first);
  await first.close();
  await context.setOffline(true);
  await server.kill();
  const page = await context.newPage();

  await page.goto("/");
  await expect(page.getByText(offlineLine)).toBeVisible();
  await page.getByRole("radio", { name: bank.title }).check({ force: true });
  await page.getByRole("button", { name: "Quick quiz" }).click();
  await expect(questionTitle(page)).toHaveText("Question 1 of 5");
  await answer(page, bank, "right");
  await goOn(page);
  await page.reload();
  await expect(questionTitle(page)).toHaveText("Question 2 of 5");
  await answerAll(page, bank, ["right", "wrong", "right", "wrong"]);
  await expect(page.getByText("You answered 3 of 5 right.")).toBeVisible();

  await openCards(page);
  await rate(page, "Good");
  await expect(page.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "1");

  await startExam(page, { length: "Short" });
  await choose(page, bank, "right");
  await reviewExam(page);
  await page.getByRole("button", { name: "Submit exam" }).click();
  await expect(page.getByRole("heading", { name: "Results" })).toBeVisible();

  await page.goto(`/exams/${mediCal}/day`);
  await expect(page.getByRole("heading", { level: 1, name: /^Today: / })).toBeVisible();

  await page.goto(`/exams/${mediCal}`);
  const [lesson] = bank.lessons;
  await page.getByRole("link", { name: lesson?.title ?? "", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: lesson?.title ?? "" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: lesson?.title ?? "" })).toBeVisible();

  await page.goto(`/exams/${mediCal}/search?q=recovery`);
  await expect(page.getByText(/^\d+ results$/)).toBeVisible();
  const question = itemsOf(bank, "question").at(-1);
  await page.goto(`/exams/${mediCal}/questions/${question?.id}`);
  await expect(page.getByRole("navigation", { name: "You are here" })).toBeVisible();
  await choose(page, bank, "right");
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Correct/ })).toBeVisible();

  await page.goto("/progress");
  await expect(page.getByRole("heading", { name: "Nothing to show yet" })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: "Progress" })).toBeVisible();
  await page.goto(`/exams/${mediCal}/bookmarks`);
  await expect(page.getByText("Nothing is kept yet")).toBeVisible();

  await page.goto("/settings");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export my record" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.json$/);

  await page.goto("/crisis");
  await expect(page.getByRole("link", { name: "Call 988" })).toBeVisible();
  await page.goto(`/start?with=quiz`);
  await expect(questionTitle(page)).toHaveText("Question 1 of 5");
});

test("a page that is not on the device says what can be done, with 988 and 911", async ({
  context,
  page,
  server,
}) => {
  await visit(page);
  await context.setOffline(true);
  await server.kill();
  await page.goto(`/exams/${mediCal}/report`);
  await expect(
    page.getByRole("heading", { level: 1, name: "This page is not on your device" }),
  ).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "988" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "911" })).toBeVisible();
  await page.goto(`/exams/${ccar}/questions/never-seen`);
  await expect(page.getByText("This question is not on your device")).toBeVisible();
});

test("a bank is kept when that is asked for, says its size, and can be removed", async ({
  context,
  page,
  server,
}) => {
  const { title } = await loadBank(ccar);
  await page.goto("/settings");
  const row = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });
  await expect(row.getByText(/^Takes \d.* on this device; less than that is downloaded\.$/)).toBeVisible();
  await row.getByRole("button", { name: `Keep ${title} for offline` }).click();
  await expect(row.getByText(/^All of it is on this device \(/)).toBeVisible({ timeout: 60_000 });

  await context.setOffline(true);
  await server.kill();
  await openQuiz(page, "count=2", ccar);
  await page.goto("/settings");
  await row.getByRole("button", { name: `Remove ${title} from this device` }).click();
  await expect(row.getByText(/^Takes /)).toBeVisible();
  // The browser's own cache may still know some of it; Rehearse's holds nothing.
  expect(await page.evaluate(() => caches.has("rehearse-bank-ccar-recovery-coach"))).toBe(false);
});

test("a new version waits while a quiz goes on, and starts when it is told to", async ({ page, server }) => {
  const bank = await loadBank();
  await visit(page);
  await openQuiz(page, "count=3");
  await answer(page, bank, "right");
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  server.update();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  const hasWaiting = () =>
    page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
  await expect.poll(hasWaiting, { timeout: 60_000 }).toBe(true);
  await expect(page.getByText("A new version is ready.")).toBeHidden();
  await goOn(page);
  await answer(page, bank, "wrong");
  await goOn(page);
  await answer(page, bank, "right");
  await page.getByRole("button", { name: "Finish quiz" }).click();
  await expect(page.getByText("You answered 2 of 3 right.")).toBeVisible();
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);

  await page.goto("/");
  await expect(page.getByText("A new version is ready.")).toBeVisible();
  await fallAsleep(page);
  await page.getByRole("button", { name: "Start it now" }).click();
  await expect(page.getByRole("button", { name: "Start it now" })).toHaveCount(0);
  await expect.poll(hasWaiting).toBe(false);
});

test("after an update the kept bank works without a network at once, and what the old version left is gone", async ({
  context,
  page,
  server,
}) => {
  await visit(page);
  server.update();
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
  await page.goto("/settings");
  await page.getByRole("button", { name: "Start it now" }).click({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Start it now" })).toHaveCount(0);
  const pageCaches = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("rehearse-pages-")));
  await expect.poll(pageCaches, { timeout: 30_000 }).toEqual(["rehearse-pages-another-build-of-this"]);
  await context.setOffline(true);
  await server.kill();
  const bank = await loadBank();
  await page.goto(`/exams/${mediCal}/lessons/${bank.lessons[0]?.slug}`);
  await expect(page.getByRole("heading", { level: 1, name: bank.lessons[0]?.title })).toBeVisible();
  await openQuiz(page, "count=2");
});
