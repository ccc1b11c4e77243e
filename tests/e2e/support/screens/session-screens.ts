import { expect } from "@playwright/test";
import { itemsOf } from "../bank";
import { openCards, rate } from "../cards";
import { dayMs, moveClock, noonOffset } from "../clock";
import { openDay, shownKind } from "../day";
import { answer, answerAll, choose, openQuiz } from "../quiz";
import { makeSlip } from "../slips";
import { exam, firstOf, hintedQuestion, openPage, type Screen } from "./screen";

/** Screens that come up in a session: a quiz, cards, a day. */
export const sessionScreens: readonly Screen[] = [
  {
    name: "a quiz question with a hint in sight and an option ruled out",
    open: async (page, bank) => {
      await openQuiz(page, `items=${hintedQuestion(bank)},${firstOf(bank, "question")}`);
      await page.getByRole("button", { name: "Show hint" }).click();
      await page
        .getByRole("button", { name: /^Rule out: / })
        .first()
        .click();
      await choose(page, bank, "right");
    },
  },
  {
    name: "a quiz question answered wrong",
    open: async (page, bank) => {
      await openQuiz(page, `items=${hintedQuestion(bank)},${firstOf(bank, "question")}`);
      await answer(page, bank, "wrong");
    },
  },
  {
    name: "the menu of a quiz in test mode",
    beneath: "[data-option-row]",
    open: async (page) => {
      await openQuiz(page, "count=2&mode=test&seed=a-test");
      await page.getByRole("button", { name: "More", exact: true }).click();
    },
  },
  {
    name: "the keys of a quiz",
    open: async (page) => {
      await openQuiz(page, "count=2&seed=keys");
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
    },
  },
  {
    name: "a cloze answered wrong",
    open: async (page, bank) => {
      await openQuiz(page, `items=${firstOf(bank, "cloze")}`);
      await page.getByRole("textbox").first().fill("something else");
      await page.getByRole("button", { name: "Check answer" }).click();
      await expect(page.getByText("Incorrect. The right words stand beside yours.")).toBeVisible();
    },
  },
  {
    name: "the results of a quiz",
    open: async (page, bank) => {
      await openQuiz(page, "count=2&seed=results");
      await page.getByRole("button", { name: "Flag for review" }).click();
      await answerAll(page, bank, ["right", "wrong"]);
      await page.getByRole("group").filter({ hasText: "Incorrect" }).locator("summary").first().click();
    },
  },
  { name: "the front of a flashcard", open: (page) => openCards(page) },
  {
    name: "the answer of a flashcard",
    open: async (page) => {
      await openCards(page);
      await page.getByRole("button", { name: "Show answer" }).click();
    },
  },
  {
    name: "the answer of a flashcard, with nothing to rate",
    open: async (page) => {
      await page.goto("/settings");
      await page.getByRole("radio", { name: "None", exact: true }).click();
      await expect(page.getByText(/^You only go on to the next card/)).toBeVisible();
      await openCards(page);
      await page.getByRole("button", { name: "Show answer" }).click();
      await expect(page.getByRole("button", { name: "Next card" })).toBeVisible();
    },
  },
  {
    name: "the answer of a flashcard that keeps slipping, with other ways in",
    open: async (page, bank) => {
      const questions = itemsOf(bank, "question");
      const card = itemsOf(bank, "flashcard").find(({ concept }) =>
        questions.some((one) => one.concept === concept),
      );
      if (!card) throw new Error("No flashcard shares its concept with a question.");
      await page.goto("/");
      // The record is open.
      await expect(page.getByText(/^\d+ new flashcards /)).toBeVisible();
      await makeSlip(page, card);
      await openCards(page);
      await page.getByRole("button", { name: "Show answer" }).click();
      await expect(page.getByRole("region", { name: "Another way in" })).toBeVisible();
    },
  },
  {
    name: "a contrast drill of a question with several keys, answered wrong",
    open: async (page, bank) => {
      const question = itemsOf(bank, "question").find(({ multiple, case: shared }) => multiple && !shared);
      await moveClock(page.context(), noonOffset());
      await openQuiz(page, `items=${question?.id}`);
      await answer(page, bank, "wrong");
      await moveClock(page.context(), noonOffset() + 2 * dayMs);
      await page.goto(`${exam}/contrast`);
      await expect(page.getByText(/One of these two is among them/)).toBeVisible();
      await page.getByRole("radio").first().click({ force: true });
      await page.getByRole("button", { name: "Check answer" }).click();
      await expect(page.getByRole("status").filter({ hasText: /^(Correct|Incorrect)\b/ })).toBeVisible();
    },
  },
  {
    name: "nothing to tell apart",
    open: (page) => openPage(page, `${exam}/contrast`, "Nothing to tell apart today"),
  },
  {
    name: "the end of flashcards",
    open: async (page) => {
      await openCards(page);
      await rate(page, "Good");
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("button", { name: "Stop for now" }).click();
      await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
    },
  },
  {
    name: "a card of a day's session",
    open: async (page) => {
      await openDay(page);
      await page.getByRole("button", { name: "Show answer" }).click();
      await expect(page.getByRole("button", { name: "Good", exact: true })).toBeVisible();
    },
  },
  {
    name: "a question of a day's session, answered wrong",
    open: async (page, bank) => {
      await openDay(page);
      while ((await shownKind(page)) === "card") await rate(page, "Good");
      await answer(page, bank, "wrong");
    },
  },
  {
    name: "the end of a day's session",
    open: async (page) => {
      await openDay(page);
      await rate(page, "Hard");
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("button", { name: "Stop for now" }).click();
      await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
    },
  },
];
