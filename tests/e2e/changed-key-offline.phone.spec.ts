import { expect } from "@playwright/test";
import { itemsOf, loadBank, mediCal } from "./support/bank";
import { test } from "./support/offline-server";
import { answer, openQuiz } from "./support/quiz";
import { readEventsOf } from "./support/record";
import { writeEvents } from "./support/write-events";

test("offline, a key that another device saw change counts, is told once, and is not taken back by the older bank here", async ({
  context,
  page: first,
  server,
}) => {
  test.slow();
  const bank = await loadBank();
  const [item] = itemsOf(bank, "question").filter((one) => !one.multiple && !one.case && !one.fixed);
  if (!item) throw new Error("The bank has no plain question.");
  await first.goto(`/exams/${mediCal}`);
  await expect(first.getByText(/^All of it is on this device/)).toBeVisible({ timeout: 60_000 });
  await openQuiz(first, `items=${item.id}`);
  await answer(first, bank, "right");
  await first.getByRole("button", { name: "Finish quiz" }).click();
  await expect(first.getByText("1 of 1").first()).toBeVisible();
  const results = new URL(first.url());

  // What a second device, with the newer bank, has written down.
  const options = item.options.map(({ id }) => id);
  const was = item.options.filter(({ correct }) => correct).map(({ id }) => id);
  const key = options.filter((id) => !was.includes(id)).slice(0, 1);
  await writeEvents(first, [
    {
      type: "key-changed",
      id: "seen-elsewhere",
      time: await first.evaluate(() => Date.now()),
      zone: 0,
      bank: mediCal,
      item: item.id,
      was,
      key,
      options,
    },
  ]);
  await first.close();
  await context.setOffline(true);
  await server.kill();
  const page = await context.newPage();

  await page.goto(`/exams/${mediCal}`);
  const notice = page.getByRole("status").filter({ hasText: "The key of 1 question changed" });
  await expect(notice).toBeVisible();
  // The bank on this device still has the key of before. That is no change back.
  await expect(page.getByRole("meter", { name: "Remembered today" }).first()).toBeVisible();
  expect(await readEventsOf(page, "key-changed")).toHaveLength(1);

  await page.goto(`${results.pathname}${results.search}`);
  await expect(page.getByText("0 of 1").first()).toBeVisible();
  await expect(page.getByText(/By the key of that day it was 1 of 1/)).toBeVisible();

  await page.goto(`/exams/${mediCal}`);
  await notice.getByRole("button", { name: "Got it" }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("meter", { name: "Remembered today" }).first()).toBeVisible();
  await expect(notice).toHaveCount(0);
  expect(await readEventsOf(page, "key-changed")).toHaveLength(1);
  expect(await readEventsOf(page, "key-change-seen")).toHaveLength(1);
});
