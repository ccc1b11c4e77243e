import { expect, type Page, test } from "@playwright/test";
import { itemsOf, loadBank, mediCal } from "./support/bank";
import { serveDripping } from "./support/dripping-server";
import { holdScripts } from "./support/hold-scripts";
import { shiftsOf, watchShifts } from "./support/layout-shift";
import { answer, goOn, openQuiz, questionTitle, verdict } from "./support/quiz";

const quickQuiz = `/exams/${mediCal}/quiz?count=5`;
const rows = (page: Page) => page.locator("[data-option-row] label");

test("a quick quiz shows its first question before any script runs, and keeps what is pressed there", async ({
  page,
}) => {
  const letGo = await holdScripts(page);
  await page.goto(quickQuiz, { waitUntil: "commit" });
  await expect(questionTitle(page)).toHaveText("Question 1 of 5");
  const second = rows(page).nth(1);
  const chosen = second.locator("input");
  await second.click();
  await expect(chosen).toBeChecked();
  await page.getByRole("button", { name: "Check answer" }).click();
  const stem = await page.getByRole("article").first().locator("p").first().textContent();
  letGo();
  await expect(verdict(page)).toBeVisible();
  await expect(chosen).toBeChecked();
  await expect(page.getByRole("article").first().locator("p").first()).toHaveText(stem ?? "");
  await expect(page).toHaveURL(/session=/);
  await goOn(page);
  await expect(questionTitle(page)).toHaveText("Question 2 of 5");
  // The answer is on disk: a reload comes back to the same sitting.
  await page.reload();
  await expect(page.getByRole("progressbar", { name: "Questions answered" })).toHaveAttribute(
    "aria-valuenow",
    "1",
  );
});

test("a quick quiz is made before anybody asks, and no other quiz is", async ({ request }) => {
  const madeAhead = async (query: string, accept: string) => {
    const address = `/exams/${mediCal}/quiz?${query}`;
    const response = await request.get(address, { headers: { accept } });
    expect(response.status()).toBe(200);
    return response.headers()["x-nextjs-cache"] !== undefined;
  };
  const document = "text/html,application/xhtml+xml";
  expect(await madeAhead("count=5", document)).toBe(true);
  for (const query of [
    "count=10",
    "count=5&mode=test",
    "count=5&session=s",
    "count=5&seed=s",
    "count=5&kinds=cloze",
  ])
    expect(await madeAhead(query, document), query).toBe(false);
  const itself = await request.get(`/exams/${mediCal}/quiz/first`, { maxRedirects: 0 });
  expect(itself.headers().location).toBe(quickQuiz);
  // Within the app every quiz is another, so that going on to the next one never begins with the same question.
  expect(await madeAhead("count=5", "*/*")).toBe(false);
});

test("a question's own page keeps what is pressed before its script is there", async ({ page }) => {
  const [question] = itemsOf(await loadBank(), "question");
  const letGo = await holdScripts(page);
  await page.goto(`/exams/${mediCal}/questions/${question?.id}`, { waitUntil: "commit" });
  await rows(page).first().click();
  await page.getByRole("button", { name: "Check answer" }).click();
  letGo();
  await expect(verdict(page)).toBeVisible();
  await expect(rows(page).first().locator("input")).toBeChecked();
});

for (const path of ["/", `/exams/${mediCal}`, quickQuiz]) {
  test(`nothing moves by itself while ${path} loads, and no other origin is asked`, async ({
    page,
    baseURL,
  }) => {
    const foreign: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== new URL(baseURL ?? "").origin)
        foreign.push(request.url());
    });
    await watchShifts(page);
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await shiftsOf(page)).toBeLessThan(0.001);
    expect(foreign).toEqual([]);
  });
}

const lesson = `/exams/${mediCal}/lessons/confidentiality-and-documentation`;
const dripped = [
  "",
  "/quiz",
  "/quiz?count=5",
  "/flashcards",
  "/plan",
  "/practice-exam",
  "/bookmarks",
  "/search",
];
for (const path of [
  "/",
  ...dripped.map((page) => `/exams/${mediCal}${page}`),
  lesson,
  "/progress",
  "/settings",
]) {
  test(`nothing moves while ${path} arrives piece by piece`, async ({ page, baseURL }) => {
    const slow = await serveDripping(baseURL ?? "");
    await watchShifts(page);
    await page.goto(slow.origin + path, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await shiftsOf(page)).toBeLessThan(0.001);
    slow.close();
  });
}

test("nothing moves for a learner who comes back either", async ({ page }) => {
  const exam = `/exams/${mediCal}`;
  await openQuiz(page, "count=2&kind=question");
  await answer(page, await loadBank(), "right");
  await watchShifts(page);
  for (const [path, room] of [
    ["/", "home-day"],
    [exam, "exam-day"],
  ] as const) {
    // The first time after studying there is more to say than before. From then on its room is kept.
    for (const visit of ["first", "second"]) {
      await page.goto(path, { waitUntil: "networkidle" });
      await expect(page.getByRole("region", { name: "Today" })).toContainText(/about \d+ minute/);
      await expect.poll(() => page.evaluate(() => localStorage.getItem("rehearse-rooms"))).toContain(room);
      if (visit === "second") expect(await shiftsOf(page)).toBeLessThan(0.01);
    }
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the first question is in the HTML, and the page says what is missing", async ({ page }) => {
    await page.goto(quickQuiz);
    await expect(questionTitle(page)).toHaveText("Question 1 of 5");
    await expect(rows(page).first()).toBeVisible();
    await expect(page.getByText(/^Quizzes and flashcards need JavaScript/)).toBeVisible();
  });
});
