import { expect, test } from "@playwright/test";
import { loadBank, mediCal } from "./support/bank";
import { rate } from "./support/cards";
import { dayMs, moveClock, noonOffset } from "./support/clock";
import { dayTitle, shownKind } from "./support/day";
import { openPlan, setExamDate } from "./support/plan";
import { answer } from "./support/quiz";
import { readEventsOf } from "./support/record";

test.beforeEach(async ({ context }) => {
  await moveClock(context, noonOffset());
});

test("a date makes a plan, and its list is what today’s study runs", async ({ page }) => {
  const bank = await loadBank();
  await page.goto(`/exams/${mediCal}`);
  await page.getByRole("link", { name: "Study plan" }).click();
  await expect(page.getByText(/^Too little evidence to say\./)).toBeVisible();
  await setExamDate(page, 21);
  await expect(page.getByText(/^21 days to your exam, /)).toBeVisible();
  const today = page.getByRole("region", { name: "Today" });
  const sentence = await today.getByText(/cards and questions, about \d+ minutes/).textContent();
  const count = Number(/^\d+/.exec(sentence ?? "")?.[0]);
  expect(count).toBeGreaterThan(5);
  await expect(page.getByRole("img", { name: "How much time is enough?" })).toBeVisible();

  // From the home page, with one tap.
  await page.goto("/");
  await page.getByText("Medi-Cal Peer Support Specialist").first().click();
  await expect(page.getByText("21 days to your exam: 30 minutes planned for today.")).toBeVisible();
  await page.getByRole("link", { name: "Start today’s study" }).click();
  await expect(dayTitle(page)).toHaveText(`Today: 1 of ${count}`);
  for (let place = 1; place <= 3; place++) {
    await expect(dayTitle(page)).toHaveText(`Today: ${place} of ${count}`);
    if ((await shownKind(page)) === "card") await rate(page, "Good");
    else {
      await answer(page, bank, "right");
      await page.getByRole("button", { name: /^(Next card|Next question|Finish)/ }).click();
    }
  }
  const [start] = await readEventsOf(page, "session-started");
  expect(start).toMatchObject({ activity: "day", request: "minutes=plan" });
  expect(start?.items).toHaveLength(count);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Stop for now" }).click();
  await expect(page.getByText("Tomorrow: about 30 minutes are planned.")).toBeVisible();
  await page.getByRole("link", { name: "Back to the plan" }).click();
  await expect(page.getByText(/^You did about \d+ minutes?; about \d+ minutes are left/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Go on with today’s study" })).toBeVisible();
});

test("a day off is a tick away, and is kept", async ({ page }) => {
  await openPlan(page);
  await setExamDate(page, 9);
  const days = page.getByRole("region", { name: "What comes next?" });
  await days.getByRole("checkbox").nth(1).click();
  await expect(days.getByRole("checkbox").nth(1)).toBeChecked();
  await expect(days.getByText("Day off", { exact: true })).toBeVisible();
  await page.reload();
  await expect(days.getByRole("checkbox").nth(1)).toBeChecked();
});

test("after the exam it asks once how it went, and keeps what one knows", async ({ page, context }) => {
  await openPlan(page);
  await setExamDate(page, 2);
  await moveClock(context, noonOffset() + 3 * dayMs);
  await page.goto(`/exams/${mediCal}`);
  await page.getByRole("button", { name: "I don’t know yet" }).click();
  await expect(page.getByRole("heading", { name: "How did it go?" })).toBeHidden();
  await page.reload();
  await expect(page.getByRole("link", { name: "Study plan" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "How did it go?" })).toBeHidden();
  await openPlan(page);
  await page.getByRole("button", { name: "I passed" }).click();
  await expect(page.getByText("You passed.")).toBeVisible();
  await page.getByRole("button", { name: "Keep what I know" }).click();
  await expect(page.getByText(/^You keep what you know/)).toBeVisible();
  const outcomes = await readEventsOf(page, "exam-outcome");
  expect(outcomes.map(({ result }) => result)).toEqual(["unknown", "passed"]);
});
