import { expect, type Page, test } from "@playwright/test";
import { dateOf, dayOf } from "@/lib/memory/day";
import type { RecordEvent } from "@/lib/record/event";
import { anAnswer, aRating, aSetting, noonOf } from "@/tests/support/an-event";
import { loadBank, mediCal } from "./support/bank";
import { moveClock, noonOffset } from "./support/clock";
import { openPlan } from "./support/plan";
import { writeEvents } from "./support/write-events";

// The exam's page and its study plan, wherever a learner may stand.

const zone = -new Date().getTimezoneOffset();
const today = dayOf(Date.now() + noonOffset(), zone);

test.beforeEach(async ({ context }) => {
  await moveClock(context, noonOffset());
});

const exam = (day: number): RecordEvent =>
  aSetting(`plan/${mediCal}/exam-day`, dateOf(day), { time: noonOf(today - 200) });

/** Every item of the bank, so many days ago each time: right, mostly. */
async function studied(...daysAgo: number[]): Promise<RecordEvent[]> {
  const { items } = await loadBank();
  const usable = items.filter(({ retired }) => !retired);
  return daysAgo.flatMap((ago, pass) =>
    usable.map(({ id, concept, kind }, place): RecordEvent => {
      const common = { bank: mediCal, item: id, concept, zone, time: noonOf(today - ago) + place };
      const correct = (place + pass) % 5 !== 0;
      if (kind === "flashcard") return aRating({ ...common, rating: correct ? 3 : 1 });
      return anAnswer({ ...common, kind, correct, chosen: [correct ? "a" : "b"] });
    }),
  );
}

const planRow = (page: Page) => page.getByRole("listitem").filter({ hasText: "Study plan" });

async function begin(page: Page, events: readonly RecordEvent[]) {
  await page.goto(`/exams/${mediCal}`);
  // The record is open, so its database is there.
  await expect(planRow(page)).toContainText("Set your exam date");
  await writeEvents(page, events);
  await page.reload();
}

const noReproach = (page: Page) => expect(page.getByText(/overdue|behind|you missed/i)).toHaveCount(0);

test("with no data: asks for a date, and says that there is too little to forecast from", async ({
  page,
}) => {
  await begin(page, []);
  await expect(planRow(page)).toContainText("Set your exam date");
  await openPlan(page);
  await expect(page.getByRole("heading", { name: "When is your exam?" })).toBeVisible();
  await expect(page.getByText(/^Too little evidence to say\. It takes 40 answers/)).toBeVisible();
});

test("with little data: plans, and forecasts neither today nor the exam's day", async ({ page }) => {
  await begin(page, [exam(today + 20), ...(await studied(1)).slice(0, 12)]);
  await expect(planRow(page)).toContainText("What to study each day");
  await openPlan(page);
  await expect(page.getByText(/^20 days to your exam, /)).toBeVisible();
  await expect(page.getByText(/^Too little evidence to say\./)).toBeVisible();
  await expect(page.getByText(/There is too little evidence yet to say how far off it may be/)).toBeVisible();
  await expect(page.getByText(/^On your exam day: /)).toHaveCount(0);
});

test("after months away: one day's study, and no wall", async ({ page }) => {
  await begin(page, [exam(today + 30), ...(await studied(160, 150))]);
  await noReproach(page);
  await openPlan(page);
  await expect(page.getByText(/cards and questions, about (2\d|30) minutes\./)).toBeVisible();
  await noReproach(page);
});

test("with an exam tomorrow: the day that is left, and a range for tomorrow", async ({ page }) => {
  await begin(page, [exam(today + 1), ...(await studied(9, 4, 2))]);
  await expect(page.getByRole("link", { name: "Start today’s study" })).toBeVisible();
  await openPlan(page);
  await expect(page.getByText(/^Your exam is tomorrow, /)).toBeVisible();
  await expect(page.getByText(/^On your exam day: \d+ to \d+ of 120\./)).toBeVisible();
  await page.goto(`/exams/${mediCal}`);
  await expect(planRow(page)).toContainText(/Forecast: \d+ to \d+ of 120/);
});

test("with an exam yesterday: both pages ask how it went, and the plan scores its forecast", async ({
  page,
}) => {
  const forecast: RecordEvent = {
    ...aSetting("", null, { time: noonOf(today - 9) }),
    type: "forecast-made",
    bank: mediCal,
    model: "2",
    papers: [{ of: 120, mean: 92, low: 84, high: 97 }],
    onDay: { examDay: today - 1, of: 120, mean: 92, low: 84, high: 97, mark: 70, chance: 0.9 },
  } as RecordEvent;
  await begin(page, [exam(today - 1), ...(await studied(9, 4, 2)), forecast]);
  await expect(page.getByRole("heading", { name: "How did it go?" })).toBeVisible();
  await expect(planRow(page)).toContainText("How did the exam go?");
  await openPlan(page);
  await page.getByLabel("Score in percent, if you know it").fill("78");
  await page.getByRole("button", { name: "I passed" }).click();
  await expect(page.getByText("You passed with 78%.")).toBeVisible();
  await expect(
    page.getByText(
      /For your exam the last forecast was 84 to 97 of 120, with a chance of 90% for 70% or more/,
    ),
  ).toBeVisible();
});
