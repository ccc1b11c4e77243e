import { expect, type Page, test } from "@playwright/test";
import { fastForgetter } from "./support/fast-forgetter";
import { readEventsOf } from "./support/record";

/** Opens Settings and imports the record of somebody who forgets fast. */
async function importFastForgetter(page: Page): Promise<void> {
  await page.goto("/settings");
  const { text } = fastForgetter(await page.evaluate(() => Date.now()));
  await page
    .getByLabel("Import a record")
    .setInputFiles({ name: "record.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(page.getByText("The record was imported.")).toBeVisible();
}

const fitButton = (page: Page) => page.getByRole("button", { name: "Fit it to my record" });

test("weights are fitted when asked for, say what they do, hold over a reload, and can be put away", async ({
  page,
}) => {
  await page.goto("/settings");
  await fitButton(page).click();
  await expect(page.getByText(/^There is too little to judge by yet\./)).toBeVisible();
  expect(await readEventsOf(page, "parameters-fitted")).toEqual([]);

  await importFastForgetter(page);
  await expect(page.getByText("The standard model, fitted to many millions of reviews")).toBeVisible();
  await fitButton(page).click();
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: /intervals shrink by about \d+ %.*which the fit had not seen/ }),
  ).toBeVisible({ timeout: 60_000 });
  const own = page.getByText(/^A model fitted to your own record, since .* intervals shrink by about/);
  await expect(own).toBeVisible();
  const [event] = await readEventsOf(page, "parameters-fitted");
  expect(event?.lossAfter).toBeLessThan(event?.lossBefore ?? 0);
  await page.reload();
  await expect(own).toBeVisible();
  // Who asked for it needs no news of it.
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Quick quiz" })).toBeVisible();
  await expect(page.getByText("When things come back now follows your own answers")).toHaveCount(0);

  await page.goto("/settings");
  await page.getByRole("button", { name: "Go back to the standard" }).click();
  await expect(page.getByText(/^The standard model is in use again\./)).toBeVisible();
  await page.reload();
  await expect(page.getByText("The standard model, fitted to many millions of reviews")).toBeVisible();
});

test("weights are fitted by themselves while the page is left alone, and that is told once", async ({
  page,
}) => {
  await importFastForgetter(page);
  await page.goto("/");
  const news = page
    .getByRole("status")
    .filter({ hasText: "When things come back now follows your own answers" });
  await expect(news).toBeVisible({ timeout: 90_000 });
  await expect(news).toHaveText(/intervals shrink by about \d+ %/);
  expect(await readEventsOf(page, "parameters-fitted")).toMatchObject([{ unasked: true }]);
  await news.getByRole("button", { name: "Got it" }).click();
  await expect(news).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("link", { name: /^Start today’s (session|study)$/ })).toBeVisible();
  await expect(news).toHaveCount(0);
});
