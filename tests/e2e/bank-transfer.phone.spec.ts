import { type Browser, expect, type Page, test } from "@playwright/test";
import { mediCal } from "./support/bank";
import { openQuiz } from "./support/quiz";

/** The requests for parts of a bank that a page makes, with the bytes of their answers as they travel. */
function watchParts(page: Page) {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (new URL(request.url()).pathname.startsWith("/api/banks/"))
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return async () => {
    const all = await Promise.all(sizes);
    return { requests: all.length, bytes: all.reduce((sum, size) => sum + size, 0) };
  };
}

/** What a quick quiz of five loads of the bank, for somebody who comes for the first time. */
async function quickQuiz(browser: Browser, seed: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const total = watchParts(page);
  await openQuiz(page, `count=5&seed=${seed}`);
  const { requests, bytes } = await total();
  await context.close();
  return { requests, bytes };
}

test("a quick quiz of five loads the outline and five items, at most 26 kB as a rule", async ({
  browser,
}) => {
  const quizzes = [];
  // Which five it is decides the size: the middle one of seven papers counts, the same seven each time.
  for (const seed of ["a", "b", "c", "d", "e", "f", "g"]) quizzes.push(await quickQuiz(browser, seed));
  const bytes = quizzes.map((one) => one.bytes).sort((a, b) => a - b);
  process.stdout.write(`bank data of a quick quiz, gzipped, in bytes: ${bytes.join(", ")}\n`);
  // About 1 kB of it are the versions of wordings, by which a changed key is told from a reworded one, offline too.
  expect(bytes[3]).toBeLessThanOrEqual(26_000);
  // The manifest, the outline, and a shard an item.
  for (const { requests } of quizzes) expect(requests).toBeLessThanOrEqual(7);
});

test("a second quiz loads what it does not have yet, and a reload of one nothing but what it shows", async ({
  page,
}) => {
  await openQuiz(page, "count=5");
  const total = watchParts(page);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Question 1 of 5" })).toBeVisible();
  // The manifest and the outline may come from the browser's cache; the questions are kept on the device.
  expect((await total()).requests).toBeLessThanOrEqual(2);
});

test("a practice exam loads its questions in a few requests, and home nothing for somebody new", async ({
  page,
}) => {
  const total = watchParts(page);
  await page.goto("/");
  await expect(page.getByText(/^\d+ new flashcards /)).toBeVisible();
  expect((await total()).requests).toBe(0);
  await page.goto(`/exams/${mediCal}/practice-exam`);
  await page.getByRole("button", { name: "Start practice exam" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Question 1 of/ })).toBeVisible();
  expect((await total()).requests).toBeLessThanOrEqual(4);
});
