import { expect, test } from "@playwright/test";
import { ccar, itemsOf, loadBank, mediCal, shownOrder, shownQuestion } from "./support/bank";
import { answer, answerAll, choose, goOn, openQuiz, questionTitle, verdict } from "./support/quiz";
import { readEventsOf } from "./support/record";
import { textOf } from "./support/text-of";

test("tutor mode opens the verdict, every rationale and the explanation after each answer", async ({
  page,
}) => {
  const bank = await loadBank();
  const question = itemsOf(bank, "question").find(({ multiple, explanation }) => !multiple && explanation);
  await openQuiz(page, `items=${question?.id}`);
  await expect(page.getByRole("region", { name: "Explanation" })).toBeHidden();
  await answer(page, bank, "wrong");
  await expect(page.getByRole("region", { name: "Explanation" })).toBeVisible();
  const key = page.locator(`input[value="${question?.options.find(({ correct }) => correct)?.id}"]`);
  await expect(key).toHaveAccessibleDescription(/./);
  await expect(page.getByRole("button", { name: "Check answer" })).toBeHidden();
});

test("checking without a choice asks for one and records nothing", async ({ page }) => {
  await openQuiz(page);
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(page.getByText("Choose an option first.")).toBeVisible();
  expect(await readEventsOf(page, "answered")).toEqual([]);
});

test("a question with several keys says so and is right only with all of them", async ({ page }) => {
  const bank = await loadBank();
  const question = itemsOf(bank, "question").find(({ multiple }) => multiple);
  await openQuiz(page, `items=${question?.id}`);
  await expect(page.getByText("Choose all that apply.")).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(question?.options.length ?? 0);
  await answer(page, bank, "right");
});

test("test mode gives feedback only at the end", async ({ page }) => {
  const bank = await loadBank();
  await openQuiz(page, "count=3&mode=test");
  for (const how of ["right", "wrong", "right"] as const) {
    const before = await textOf(questionTitle(page));
    await choose(page, bank, how);
    await expect(verdict(page)).toHaveCount(0);
    await page
      .getByRole("button", { name: before.includes("3 of 3") ? "Finish quiz" : "Next question" })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(before);
    await expect(verdict(page)).toHaveCount(0);
  }
  await expect(page.getByText("You answered 2 of 3 right.")).toBeVisible();
  const missed = page.getByRole("group").filter({ hasText: "Incorrect" });
  await expect(missed).toHaveCount(1);
  // A question of a case has the case inside, which opens too.
  await missed.locator("summary").first().click();
  await expect(missed.getByRole("region", { name: "Explanation" })).toBeVisible();
});

test("skipped questions come up again before the end, and an ended quiz counts the rest as not right", async ({
  page,
}) => {
  const bank = await loadBank();
  await openQuiz(page, "count=3");
  const skipped = (await shownQuestion(page, bank)).id;
  const menu = page.getByRole("button", { name: "More", exact: true });
  await menu.click();
  await page.getByRole("button", { name: "Skip for now" }).click();
  await expect(questionTitle(page)).toHaveText("Question 2 of 3");
  await answer(page, bank, "right");
  await goOn(page);
  await answer(page, bank, "right");
  await goOn(page);
  expect((await shownQuestion(page, bank)).id).toBe(skipped);
  await menu.click();
  await page.getByRole("button", { name: "End this quiz" }).click();
  await expect(page.getByRole("dialog", { name: "End this quiz?" })).toContainText(
    "1 of 3 questions have no answer yet.",
  );
  await page.getByRole("button", { name: "End and see results" }).click();
  await expect(page.getByText("You answered 2 of 3 right.")).toBeVisible();
  await expect(page.getByText("No answer", { exact: true })).toBeVisible();
});

test("a flag leads back to the question from the results", async ({ page }) => {
  const bank = await loadBank();
  await openQuiz(page, "count=2");
  const flag = page.getByRole("button", { name: "Flag for review" });
  await flag.click();
  await expect(flag).toHaveAttribute("aria-pressed", "true");
  await answerAll(page, bank, ["right", "right"]);
  await page.getByRole("radio", { name: "Flagged (1)" }).check();
  await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: "Flagged" })).toHaveCount(1);
});

test("the form starts the quiz that was chosen: count, mode, domain and kind", async ({ page }) => {
  const bank = await loadBank();
  await page.goto(`/exams/${mediCal}/quiz`);
  await page.getByRole("radio", { name: "20", exact: true }).check();
  await page.getByRole("radio", { name: "At the end" }).check();
  await page.getByRole("checkbox", { name: "Crisis management" }).check();
  await page.getByRole("checkbox", { name: "Fill in the blank" }).check();
  const fitting = bank.items.filter(
    ({ domain, kind, retired }) =>
      !retired && domain === "crisis-management" && (kind === "question" || kind === "cloze"),
  );
  const count = Math.min(20, fitting.length);
  if (fitting.length < 20) await expect(page.getByText(`so the quiz has ${fitting.length}.`)).toBeVisible();
  await page.getByRole("button", { name: "Start quiz" }).click();
  await expect(questionTitle(page)).toHaveText(`Question 1 of ${count}`);
  const [start] = await readEventsOf(page, "session-started");
  expect(start?.mode).toBe("test");
  const ids = new Set(fitting.map(({ id }) => id));
  expect(start?.items.every(({ item }) => ids.has(item))).toBe(true);
});

test("the form says when nothing fits, and starts nothing", async ({ page }) => {
  await page.goto(`/exams/${mediCal}/quiz`);
  await page.getByRole("checkbox", { name: "Multiple-choice questions" }).uncheck();
  await expect(page.getByText("No question fits. Tick another kind or domain.")).toBeVisible();
  // By key: Playwright would wait for the button, which says that it is disabled.
  await page.getByRole("button", { name: "Start quiz" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Choose a quiz" })).toBeVisible();
  expect(await readEventsOf(page, "session-started")).toEqual([]);
});

test("a cloze is typed, and other words for the same can be counted as right", async ({ page }) => {
  const bank = await loadBank();
  const cloze = itemsOf(bank, "cloze")[0];
  await openQuiz(page, `items=${cloze?.id}`);
  // The code of blanks comes with the first of them.
  await expect(page.getByRole("textbox", { name: "Blank 1" })).toBeVisible();
  for (const blank of await page.getByRole("textbox").all()) await blank.fill("something else");
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(verdict(page)).toHaveText(/^Incorrect\. The right words stand beside yours\./);
  await page.getByRole("button", { name: "I said the same" }).click();
  await expect(verdict(page)).toHaveText(/^Correct\./);
  await page.getByRole("button", { name: "Finish quiz" }).click();
  await expect(page.getByText("You answered 1 of 1 right.")).toBeVisible();
});

test("a short answer shows its key points, and the learner says whether they had it", async ({ page }) => {
  const bank = await loadBank();
  const item = itemsOf(bank, "short-answer")[0];
  await openQuiz(page, `items=${item?.id}`);
  await page.getByRole("textbox", { name: "Your answer" }).fill("In my own words.");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue("In my own words.");
  await page.getByRole("button", { name: "Show answer" }).click();
  await page
    .getByRole("group", { name: "Which of these did you say?" })
    .getByRole("checkbox")
    .first()
    .check();
  await page.getByRole("button", { name: "Not yet" }).click();
  await page.getByRole("button", { name: "Finish quiz" }).click();
  await expect(page.getByText("You answered 0 of 1 right.")).toBeVisible();
  expect((await readEventsOf(page, "answered"))[0]?.typed).toEqual(["In my own words."]);
});

test("a seed gives two browsers the same questions with the same order of options", async ({ browser }) => {
  const papers: string[][] = [];
  for (const learner of ["one", "two"]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const bank = await loadBank();
    // What one has studied before plays no part.
    if (learner === "two") {
      await openQuiz(page, "count=2");
      await answerAll(page, bank, ["right", "wrong"]);
    }
    await openQuiz(page, "count=4&seed=evening-class");
    const paper: string[] = [];
    for (let place = 0; place < 4; place++) {
      paper.push(`${(await shownQuestion(page, bank)).id}: ${(await shownOrder(page)).join()}`);
      await answer(page, bank, "right");
      if (place < 3) await goOn(page);
    }
    papers.push(paper);
    await context.close();
  }
  expect(papers[1]).toEqual(papers[0]);
  expect(new Set(papers[0]).size).toBe(4);
});

test("values that can't be used are named in a plain sentence, and the quiz goes on without them", async ({
  page,
}) => {
  await page.goto(`/exams/${mediCal}/quiz?session=gone`);
  await expect(page.getByText("That quiz is not on this device. Start a new one.")).toBeVisible();
  await page.goto(`/exams/${mediCal}/quiz?items=no-such-item`);
  await expect(page.getByText('There is no item "no-such-item" here. It is left out.')).toBeVisible();
  await page.goto(`/exams/${mediCal}/quiz?retry=no-such-session`);
  await expect(page.getByRole("heading", { name: "No question fits" })).toBeVisible();
  for (const [query, sentence] of [
    ["count=-3", 'the address says "-3". This quiz has 5.'],
    ["count=3&mode=exam", 'There is no mode "exam". Feedback comes after each answer.'],
    ["count=3&domain=astrology", 'There is no domain "astrology" here. It is left out.'],
  ] as const) {
    await openQuiz(page, query);
    await expect(page.getByText(sentence)).toBeVisible();
  }
});

test("a session of one bank is not shown in another", async ({ page }) => {
  await openQuiz(page, "count=2");
  await expect(page).toHaveURL(/session=/);
  const session = new URL(page.url()).searchParams.get("session");
  await page.goto(`/exams/${ccar}/quiz?session=${session}`);
  await expect(page.getByText("That quiz is not on this device. Start a new one.")).toBeVisible();
});
