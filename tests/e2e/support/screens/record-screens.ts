import { expect } from "@playwright/test";
import { fsrsWeights } from "@/lib/memory/fsrs";
import type { RecordEvent } from "@/lib/record/event";
import { itemsOf } from "../bank";
import { openCards, rate } from "../cards";
import { dayMs, moveClock, moveOpenClock, noonOffset } from "../clock";
import { newEdition, publish } from "../new-edition";
import { openPlan, setExamDate } from "../plan";
import { answer, openQuiz } from "../quiz";
import { writeEvents } from "../write-events";
import { exam, keepSomething, openPage, reportProblem, type Screen } from "./screen";

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

/** Screens that look as they do because there is a record. */
export const recordScreens: readonly Screen[] = [
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
];
