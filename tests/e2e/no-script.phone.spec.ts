import { expect, test } from "@playwright/test";
import { itemTitle } from "@/lib/bank/item-front";
import { plainText } from "@/lib/bank/plain-text";
import { itemsOf, loadBank, mediCal } from "./support/bank";

test.use({ javaScriptEnabled: false });

test("a question's page reads without scripts: stem, options, and the explanation to open", async ({
  page,
}) => {
  const bank = await loadBank();
  const question = itemsOf(bank, "question").find(
    ({ explanation, multiple, case: shared }) => explanation && !multiple && !shared,
  );
  if (!question?.explanation) throw new Error("No question has an explanation.");
  await page.goto(`/exams/${mediCal}/questions/${question.id}`);
  await expect(page.getByRole("radiogroup", { name: plainText(question.stem) })).toBeVisible();
  for (const { text } of question.options) {
    await expect(page.getByRole("radio", { name: plainText(text), exact: true })).toBeAttached();
  }
  const explanation = page.getByRole("region", { name: "Explanation" });
  await expect(explanation).toBeHidden();
  await page.getByText("Show the answer and explanation").click();
  await expect(explanation).toBeVisible();
  await expect(page.getByText(/^[A-I]: right$/)).toHaveCount(1);
});

for (const kind of ["flashcard", "cloze", "short-answer"] as const) {
  test(`the page of a ${kind} reads without scripts, its answer folded away`, async ({ page }) => {
    const [item] = itemsOf(await loadBank(), kind);
    await page.goto(`/exams/${mediCal}/questions/${item?.id}`);
    await expect(page.getByRole("article")).toContainText(
      (item ? itemTitle(item) : "").split("…")[0]?.slice(0, 30) ?? "",
    );
    const details = page.getByRole("article").locator("details > :not(summary)");
    await expect(details).toBeHidden();
    await page.getByText("Show answer").click();
    await expect(details).toBeVisible();
  });
}

test("a lesson reads without scripts, with its questions and their answers to open", async ({ page }) => {
  const bank = await loadBank();
  for (const { slug, title } of bank.lessons) {
    await page.goto(`/exams/${mediCal}/lessons/${slug}`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
  const withCheck = bank.lessons.find(({ body }) => JSON.stringify(body).includes('"check"'));
  await page.goto(`/exams/${mediCal}/lessons/${withCheck?.slug}`);
  await expect(page.getByRole("radiogroup").first()).toBeVisible();
  const answer = page.locator("details").filter({ hasText: "Show the answer and explanation" }).first();
  await answer.locator("summary").click();
  await expect(answer.getByRole("region", { name: "Explanation" })).toBeVisible();
});

test("home and exam pages read without scripts, and lead to the lessons", async ({ page }) => {
  const bank = await loadBank();
  await page.goto("/");
  await page.getByRole("link", { name: bank.title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: bank.title })).toBeVisible();
  for (const { title } of bank.domains)
    await expect(page.getByRole("heading", { level: 3, name: title })).toBeVisible();
  await page.getByRole("link", { name: bank.lessons[0]?.title ?? "" }).click();
  await expect(page.getByRole("heading", { level: 1, name: bank.lessons[0]?.title ?? "" })).toBeVisible();
});

test("Quick quiz without scripts leads to the quiz page, which says what it needs and where to read instead", async ({
  page,
}) => {
  await page.goto(`/exams/${mediCal}`);
  await page.getByRole("button", { name: "Quick quiz" }).click();
  await expect(page).toHaveURL(`/exams/${mediCal}/quiz?count=5`);
  await expect(page.getByText(/^Quizzes and flashcards need JavaScript/)).toBeVisible();
  await expect(page.getByText("Getting your questions ready…")).toBeHidden();
  await page.getByRole("link", { name: "The lessons and questions of this exam" }).click();
  await expect(page.getByRole("heading", { level: 1, name: (await loadBank()).title })).toBeVisible();
});
