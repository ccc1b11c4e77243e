import { expect, type Page } from "@playwright/test";
import type { Bank } from "@/lib/bank/bank";
import { fsrsWeights } from "@/lib/memory/fsrs";
import type { RecordEvent } from "@/lib/record/event";
import { ccar, itemsOf, loadBank, mediCal } from "./bank";
import { openCards, rate } from "./cards";
import { dayMs, moveClock, moveOpenClock, noonOffset } from "./clock";
import { openDay, shownKind } from "./day";
import { reviewExam, startExam } from "./exam";
import { newEdition, publish } from "./new-edition";
import { openPlan, setExamDate } from "./plan";
import { answer, answerAll, choose, openQuiz } from "./quiz";
import { makeSlip } from "./slips";
import { writeEvents } from "./write-events";

/** One screen of the app, and how a learner comes to see it. */
export interface Screen {
  name: string;
  open: (page: Page, bank: Bank) => Promise<void>;
  /** What lies beneath an open menu and can't be pressed until it closes: axe would measure the part that shows. */
  beneath?: string;
}

const exam = `/exams/${mediCal}`;

function firstOf(bank: Bank, kind: Parameters<typeof itemsOf>[1]): string {
  const [first] = itemsOf(bank, kind);
  if (!first) throw new Error(`The bank has no ${kind}.`);
  return first.id;
}

async function openPage(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
}

const hintedQuestion = (bank: Bank) => {
  const found = itemsOf(bank, "question").find(
    ({ hints, multiple, reviewBy, case: shared }) => hints.length > 0 && !multiple && reviewBy && !shared,
  );
  if (!found) throw new Error("No question has hints and a date to be checked by.");
  return found.id;
};

const itemScreen = (name: string, find: (bank: Bank) => string): Screen => ({
  name: `the page of a ${name}`,
  open: async (page, bank) => {
    await page.goto(`${exam}/questions/${find(bank)}`);
    await expect(page.getByRole("navigation", { name: "You are here" })).toBeVisible();
  },
});

/** Opens a question's own page, bookmarks it and writes a note. */
async function keepSomething(page: Page, bank: Bank): Promise<void> {
  await page.goto(`${exam}/questions/${hintedQuestion(bank)}`);
  const menu = page.getByRole("button", { name: "More", exact: true });
  await menu.click();
  await page.getByRole("button", { name: "Bookmark", exact: true }).click();
  await menu.click();
  await page.getByRole("button", { name: "Write a note" }).click();
  await page.getByRole("textbox", { name: "What do you want to remember?" }).fill("Ask what helped before.");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByRole("region", { name: "Your note" })).toBeVisible();
}

async function reportProblem(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Report a problem" }).click();
  await page.getByRole("textbox", { name: "What is wrong?" }).fill("The second option is right too.");
  await page.getByRole("button", { name: "Save the report" }).click();
  await expect(page.getByText(/^Your report is kept/)).toBeVisible();
}

/** Weights that were fitted without being asked for, a moment ago. */
const aFitByItself = (time: number): RecordEvent => ({
  type: "parameters-fitted",
  id: "fit-by-itself",
  time,
  zone: 0,
  weights: fsrsWeights.map((weight, place) => (place < 4 ? weight / 2 : weight)),
  lossBefore: 0.4,
  lossAfter: 0.38,
  fittedTo: 800,
  heldOut: 200,
  intervals: 0.7,
  unasked: true,
});

/** Pages that need nothing but their address. */
export const plainScreens: readonly Screen[] = [
  {
    name: "home, for somebody new",
    open: async (page) => {
      await openPage(page, "/", "Practice for your certification exam");
      await expect(page.getByText(/^\d+ new flashcards /)).toBeVisible();
    },
  },
  ...[mediCal, ccar].map((id) => ({
    name: `the exam page of ${id}`,
    open: async (page: Page) => openPage(page, `/exams/${id}`, (await loadBank(id)).title),
  })),
  {
    name: "the practice exam form",
    open: (page) => openPage(page, `${exam}/practice-exam`, "Practice exam"),
  },
  { name: "the quiz form", open: (page) => openPage(page, `${exam}/quiz`, "Choose a quiz") },
  itemScreen("question", hintedQuestion),
  itemScreen(
    "question with several keys",
    (bank) => itemsOf(bank, "question").find(({ multiple }) => multiple)?.id ?? "",
  ),
  itemScreen("question of a case", (bank) => itemsOf(bank, "question").find((item) => item.case)?.id ?? ""),
  itemScreen("flashcard", (bank) => firstOf(bank, "flashcard")),
  itemScreen("cloze", (bank) => firstOf(bank, "cloze")),
  itemScreen("short answer", (bank) => firstOf(bank, "short-answer")),
  {
    name: "a lesson",
    open: async (page, bank) => {
      const [lesson] = bank.lessons;
      await openPage(page, `${exam}/lessons/${lesson?.slug}`, lesson?.title ?? "");
    },
  },
  {
    name: "the results of a search",
    open: async (page) => {
      await page.goto(`${exam}/search?q=recovery`);
      await expect(page.getByText(/^\d+ results$/)).toBeVisible();
    },
  },
  { name: "the study plan, for somebody new", open: openPlan },
  {
    name: "progress, for somebody new",
    open: async (page) => {
      await openPage(page, "/progress", "Progress");
      await expect(page.getByRole("heading", { name: "Nothing to show yet" })).toBeVisible();
    },
  },
  {
    name: "settings, for somebody new",
    open: async (page) => {
      await openPage(page, "/settings", "Settings");
      await expect(page.getByRole("button", { name: "Export my record" })).toBeVisible();
    },
  },
  {
    name: "bookmarks, for somebody who keeps nothing",
    open: async (page) => {
      await openPage(page, `${exam}/bookmarks`, "Bookmarks and notes");
      await expect(page.getByText("Nothing is kept yet")).toBeVisible();
    },
  },
  { name: "the report on a bank", open: (page) => openPage(page, `${exam}/report`, /what the bank holds$/) },
  {
    name: "a practice exam on paper, with its key",
    open: (page) =>
      openPage(page, `${exam}/practice-exam/paper?length=short&seed=axe&key=1`, /^Practice exam: /),
  },
  { name: "privacy", open: (page) => openPage(page, "/privacy", /./) },
  { name: "about", open: (page) => openPage(page, "/about", /./) },
  {
    name: "the page for what is not on the device",
    open: (page) => openPage(page, "/offline", "This page is not on your device"),
  },
  {
    name: "the exam page with what keeping it for offline takes",
    open: async (page) => {
      await openPage(page, exam, /./);
      await expect(page.getByRole("button", { name: /for offline$/ })).toBeVisible();
    },
  },
  { name: "help in a crisis", open: (page) => openPage(page, "/crisis", /./) },
  { name: "a page that is not there", open: (page) => openPage(page, "/no-such-page", /./) },
];

/** Screens that come up while studying. */
export const studyScreens: readonly Screen[] = [
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
  {
    name: "the menu of a question's own page, with a bookmark and a note",
    open: async (page, bank) => {
      await keepSomething(page, bank);
      await page.getByRole("button", { name: "More", exact: true }).click();
    },
  },
  {
    name: "the dialog of a report that is kept",
    open: async (page, bank) => {
      await keepSomething(page, bank);
      await reportProblem(page);
    },
  },
  {
    name: "bookmarks, notes and reports",
    open: async (page, bank) => {
      await keepSomething(page, bank);
      await reportProblem(page);
      await openPage(page, `${exam}/bookmarks`, "Bookmarks and notes");
      await page.getByText("Send it", { exact: true }).click();
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
    name: "the exam page, with a key that changed",
    open: async (page, bank) => {
      const [item] = itemsOf(bank, "question").filter((one) => !one.multiple && !one.case && !one.fixed);
      await openQuiz(page, `items=${item?.id}`);
      await answer(page, bank, "right");
      await publish(page, bank, newEdition(bank));
      await page.goto(exam);
      await expect(page.getByText("The key of 1 question changed")).toBeVisible();
      await page.unrouteAll({ behavior: "ignoreErrors" });
    },
  },
  {
    name: "home, with the news of weights of one's own",
    open: async (page) => {
      await openCards(page);
      await rate(page, "Good");
      await writeEvents(page, [aFitByItself(await page.evaluate(() => Date.now()))]);
      await page.goto("/");
      await expect(page.getByText("When things come back now follows your own answers")).toBeVisible();
    },
  },
  {
    name: "settings, with weights of one's own",
    open: async (page) => {
      await openCards(page);
      await rate(page, "Good");
      await writeEvents(page, [aFitByItself(await page.evaluate(() => Date.now()))]);
      await page.goto("/settings");
      await expect(page.getByRole("button", { name: "Go back to the standard" })).toBeVisible();
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
  {
    name: "home, with a day to start",
    open: async (page) => {
      await openCards(page);
      await rate(page, "Good");
      await page.goto("/");
      await expect(page.getByRole("link", { name: "Start today’s session" })).toBeVisible();
      await expect(page.getByText(/^Today: no cards due/)).toBeVisible();
    },
  },
  {
    name: "the study plan, with an exam ahead",
    open: async (page) => {
      await openPlan(page);
      await setExamDate(page, 3);
      await page.getByText("Show the numbers").first().click();
      await page.getByText(/: no time for it$/).click();
      await page.getByText("Change the date or the minutes").click();
      await expect(page.getByRole("button", { name: "Save the plan" })).toBeVisible();
    },
  },
  {
    name: "home, with an exam ahead",
    open: async (page) => {
      await openPlan(page);
      await setExamDate(page, 9);
      await page.goto("/");
      await page.getByText("Medi-Cal Peer Support Specialist").first().click();
      await expect(page.getByRole("link", { name: "Start today’s study" })).toBeVisible();
    },
  },
  {
    name: "the exam page, which asks how the exam went",
    open: async (page) => {
      await moveClock(page.context(), noonOffset());
      await openPlan(page);
      await setExamDate(page, 1);
      await moveClock(page.context(), noonOffset() + 2 * dayMs);
      await page.goto(exam);
      await expect(page.getByRole("heading", { name: "How did it go?" })).toBeVisible();
      await page.getByRole("textbox", { name: "Score in percent, if you know it" }).fill("a lot");
      await page.getByRole("button", { name: "I passed" }).click();
      await expect(page.getByText("Write a number from 0 to 100, or nothing.")).toBeVisible();
    },
  },
  {
    name: "the study plan, after the exam",
    open: async (page) => {
      await moveClock(page.context(), noonOffset());
      await openPlan(page);
      await setExamDate(page, 1);
      await moveOpenClock(page, noonOffset() + 2 * dayMs);
      await page.evaluate(() => window.dispatchEvent(new Event("focus")));
      await page.getByRole("button", { name: "Not this time" }).click();
      await expect(page.getByRole("heading", { name: "Set a new date" })).toBeVisible();
    },
  },
  {
    name: "home, for somebody with a record",
    open: async (page) => {
      await openQuiz(page, "count=2");
      await page.goto("/");
      await expect(page.getByRole("link", { name: /^Continue: / })).toBeVisible();
    },
  },
  {
    name: "an exam page, for somebody with a record",
    open: async (page, bank) => {
      await openQuiz(page, "count=2");
      await answer(page, bank, "wrong");
      await page.goto(exam);
      await expect(page.getByRole("meter").first()).toBeVisible();
    },
  },
  {
    name: "progress, after a little study",
    open: async (page, bank) => {
      await openQuiz(page, "count=2");
      await answer(page, bank, "wrong");
      await openPage(page, "/progress", "Progress");
      await page.getByText("Show the numbers").first().click();
      await expect(page.getByRole("table", { name: "Remembered today, by topic" })).toBeVisible();
    },
  },
  {
    name: "settings, for somebody with a record",
    open: async (page) => {
      await openCards(page);
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("button", { name: "Leave this card out" }).click();
      await expect(page.getByText(/^That card is left out/)).toBeVisible();
      await page.goto("/settings");
      await expect(page.getByRole("button", { name: /^Let back in/ })).toBeVisible();
    },
  },
  {
    name: "a question of a practice exam, answered and flagged",
    open: async (page, bank) => {
      await startExam(page, { length: "Short", pause: true });
      await choose(page, bank, "right");
      await page.getByRole("button", { name: "Flag for review" }).click();
      await page.getByRole("button", { name: "Unsure", exact: true }).click();
    },
  },
  {
    name: "all questions of a practice exam",
    open: async (page, bank) => {
      await startExam(page, { length: "Short" });
      await choose(page, bank, "right");
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("button", { name: "All questions", exact: true }).click();
      await expect(page.getByRole("dialog", { name: "All questions" })).toBeVisible();
    },
  },
  {
    name: "a practice exam that stands still",
    open: async (page) => {
      await startExam(page, { length: "Short", pause: true });
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("button", { name: "Pause", exact: true }).click();
      await expect(page.getByRole("heading", { name: "Paused" })).toBeVisible();
    },
  },
  {
    name: "the review of a practice exam",
    open: async (page, bank) => {
      await startExam(page, { length: "Short" });
      await choose(page, bank, "right");
      await reviewExam(page);
    },
  },
  {
    name: "the results of a practice exam",
    open: async (page, bank) => {
      await startExam(page, { length: "Short" });
      await choose(page, bank, "right");
      await page.getByRole("button", { name: "Next question" }).click();
      await choose(page, bank, "wrong");
      await reviewExam(page);
      await page.getByRole("button", { name: "Submit exam" }).click();
      await expect(page.getByRole("heading", { name: "Results" })).toBeVisible();
    },
  },
];
