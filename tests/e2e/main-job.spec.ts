import { expect, test } from "@playwright/test";
import { loadBank, shownQuestion } from "./support/bank";
import { cardTitle, openCards, rate, shownFront } from "./support/cards";
import { dayMs, moveClock, noonOffset } from "./support/clock";
import { answer, goOn, questionTitle } from "./support/quiz";
import { readEventsOf } from "./support/record";
import { textOf } from "./support/text-of";

test("two taps from the home page lead to the first of five questions, and results say 3 of 5", async ({
  page,
}) => {
  const bank = await loadBank();
  await page.goto("/");
  await page.getByRole("radio", { name: bank.title }).check();
  await page.getByRole("button", { name: "Quick quiz" }).click();
  await expect(questionTitle(page)).toHaveText("Question 1 of 5");

  const missed: string[] = [];
  for (const [index, how] of (["right", "wrong", "right", "wrong", "right"] as const).entries()) {
    const { id, hints } = await shownQuestion(page, bank);
    if (how === "wrong") missed.push(id);
    for (let shown = 1; shown <= hints.length; shown++) {
      await page.getByRole("button", { name: "Show hint" }).click();
      await expect(page.getByRole("list", { name: "Hints" }).getByRole("listitem")).toHaveCount(shown);
    }
    await expect(page.getByRole("button", { name: "Show hint" })).toBeHidden();
    await answer(page, bank, how);
    await expect(page.getByRole("progressbar")).toHaveAttribute("aria-valuenow", String(index + 1));
    if (index < 4) await goOn(page);
  }
  await page.getByRole("button", { name: "Finish quiz" }).click();

  await expect(page.getByRole("heading", { name: "Results" })).toBeVisible();
  await expect(page.getByText("You answered 3 of 5 right.")).toBeVisible();
  const answers = await readEventsOf(page, "answered");
  expect(answers.map(({ correct }) => correct)).toEqual([true, false, true, false, true]);
  const hintsOf = new Map(bank.items.map(({ id, hints }) => [id, hints.length]));
  expect(answers.map(({ hints }) => hints)).toEqual(answers.map(({ item }) => hintsOf.get(item)));

  await page.getByRole("button", { name: "Practise the ones I missed" }).click();
  await expect(questionTitle(page)).toHaveText("Question 1 of 2");
  const again = [(await shownQuestion(page, bank)).id];
  await answer(page, bank, "right");
  await goOn(page);
  again.push((await shownQuestion(page, bank)).id);
  expect(again.sort()).toEqual(missed.sort());
  await answer(page, bank, "right");
  await page.getByRole("button", { name: "Finish quiz" }).click();
  await expect(page.getByText("You answered 2 of 2 right.")).toBeVisible();
});

test("ten flashcards go on at the same card after the tab was closed, and the due ones come back the next day", async ({
  context,
  page,
}) => {
  await moveClock(context, noonOffset());
  await openCards(page);
  await expect(cardTitle(page)).toHaveText("Card 1 of 10");
  for (let card = 0; card < 4; card++) await rate(page, "Good");
  await expect(cardTitle(page)).toHaveText("Card 5 of 10");
  const front = await shownFront(page);
  await page.close();

  const second = await context.newPage();
  await second.goto("/");
  await second.getByRole("link", { name: "Continue: flashcards, 4 of 10 done" }).click();
  await expect(cardTitle(second)).toHaveText("Card 5 of 10");
  expect(await shownFront(second)).toBe(front);
  // Hard puts the last six on the next day.
  for (let card = 4; card < 10; card++) await rate(second, "Hard");
  await expect(second.getByRole("heading", { name: "Done for now" })).toBeVisible();
  await expect(second.getByText("You studied 10 cards.")).toBeVisible();
  const end = await textOf(second.getByText(/^Come back /));
  const [, inDays, due] = /^Come back (.+): (\d+) cards are due then\.$/.exec(end) ?? [];
  expect(Number(due)).toBeGreaterThanOrEqual(6);
  const days = inDays === "tomorrow" ? 1 : Number(/\d+/.exec(inDays ?? "")?.[0]);

  await moveClock(context, noonOffset() + days * dayMs);
  await second.goto("/");
  await expect(second.getByText(`${due} flashcards due today`)).toBeVisible();
  await second.getByRole("link", { name: "Study flashcards" }).click();
  // The due ones first, then the new ones of the new day.
  await expect(cardTitle(second)).toHaveText(/^Card 1 of /);
  const [first] = (await readEventsOf(second, "session-started")).slice(-1);
  const rated = new Set(
    (await readEventsOf(second, "rated")).filter(({ rating }) => rating === 2).map(({ item }) => item),
  );
  const shown = first?.items.slice(0, Number(due)).map(({ item }) => item) ?? [];
  expect([...rated].every((item) => shown.includes(item))).toBe(true);
});
