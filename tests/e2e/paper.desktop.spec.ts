import { expect, type Page, test } from "@playwright/test";
import type { Question } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import { assembleForm, createFormPool } from "@/lib/exam/assemble-form";
import { optionOrder } from "@/lib/exam/option-order";
import { loadBank, mediCal } from "./support/bank";

const paper = `/exams/${mediCal}/practice-exam/paper`;

/** Question number 1 and so on, as printed. */
const questionsOf = (page: Page) =>
  page.getByRole("region", { name: "Questions" }).locator("li[value]").allInnerTexts();

test("the same address gives the same paper, and another seed another one", async ({ page }) => {
  await page.goto(`${paper}?length=short&seed=class7`);
  const first = await questionsOf(page);
  expect(first.length).toBeGreaterThan(9);
  await page.goto(`${paper}?length=short&seed=class7&key=1`);
  expect(await questionsOf(page)).toEqual(first);
  await page.goto(`${paper}?length=short&seed=class8`);
  expect(await questionsOf(page)).not.toEqual(first);
});

test("a paper without a seed gets one, which stands in the address", async ({ page }) => {
  await page.goto(paper);
  await expect(page).toHaveURL(/\/paper\?length=full&seed=[a-z0-9]{6}$/);
  expect(await questionsOf(page)).toHaveLength(120);
});

test("the key names the letters that the paper shows", async ({ page }) => {
  const bank = await loadBank();
  await page.goto(`${paper}?length=short&seed=class7`);
  await expect(page.getByRole("heading", { name: "Answer key" })).toHaveCount(0);
  await page.getByRole("link", { name: "With the answer key" }).click();
  await expect(page.getByRole("heading", { name: "Answer key" })).toBeVisible();
  const printed = await questionsOf(page);
  const form = assembleForm(createFormPool(bank), {
    count: printed.length,
    seed: "class7",
    version: bank.version,
  });
  const lettersOf = ({ id, options, ...rest }: Question) =>
    optionOrder({ id, options, ...rest }, "class7")
      .flatMap((one, place) => (options.some((option) => option.id === one && option.correct) ? place : []))
      .map((place) => "ABCDEFGHI"[place])
      .join(", ");
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(form.length);
  for (const [place, question] of form.entries()) {
    expect(printed[place]?.replace(/\s+/g, " ")).toContain(plainText(question.options[0]?.text ?? []));
    await expect(rows.nth(place).locator("td").first()).toHaveText(lettersOf(question));
  }
});

test("on paper there is nothing to press, no frame, and light colours", async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(`${paper}?length=short&seed=class7&key=1`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const role of ["button", "navigation", "banner", "contentinfo", "link"] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
  await expect(page.getByText(/^Paper class7, bank version [0-9a-f]+\.$/)).toBeVisible();
  await expect(page.locator("html")).toHaveCSS("color-scheme", "light");
  // A key of its own: it begins a page.
  await expect(page.getByRole("region", { name: "Answer key" })).toHaveCSS("break-before", "page");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a paper reads and prints", async ({ page }) => {
    await page.goto(`${paper}?length=short&seed=class7`);
    expect((await questionsOf(page)).length).toBeGreaterThan(9);
  });
});
