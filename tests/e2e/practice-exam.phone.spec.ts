import { expect, type Page } from "@playwright/test";
import { playTape } from "@/lib/exam/tape";
import { loadBank, mediCal, shownOrder, shownQuestion } from "./support/bank";
import { reviewExam, startExam, timeLeft } from "./support/exam";
import { refuseWrites, setDiskFull } from "./support/full-disk";
import { test } from "./support/killable-browser";
import { choose, questionTitle } from "./support/quiz";
import { readEvents, readEventsOf } from "./support/record";

const next = (page: Page) => page.getByRole("button", { name: "Next question" });

async function waitForQuestion(page: Page, number: number, total: number): Promise<void> {
  await expect(questionTitle(page)).toHaveText(`Question ${number} of ${total}`);
}

/** Waits until that many moves of a kind are on disk, or more: a question with two keys takes two. */
async function waitForMove(page: Page, kind: string, count: number): Promise<void> {
  await expect
    .poll(async () => (await readEventsOf(page, "moved")).filter(({ move }) => move.kind === kind).length)
    .toBeGreaterThanOrEqual(count);
}

test("a full practice exam: break, flags, strikes, changes, a killed browser at question 73, and the record of it all", async ({
  killable,
}) => {
  test.setTimeout(600_000);
  const bank = await loadBank();
  let page = await killable.start();
  await startExam(page);
  await waitForQuestion(page, 1, 120);
  const address = page.url();

  /** What was tapped, by question. */
  const tapped = new Map<string, { chosen: string[]; struck: string[]; flagged: boolean; sure?: string }>();
  const changed = new Set<string>();
  let kills = 0;
  for (let number = 1; number <= 120; number++) {
    await waitForQuestion(page, number, 120);
    const { id, options, multiple } = await shownQuestion(page, bank);
    const entry = { chosen: [] as string[], struck: [] as string[], flagged: false } as {
      chosen: string[];
      struck: string[];
      flagged: boolean;
      sure?: string;
    };
    tapped.set(id, entry);
    if (number % 20 === 0) {
      // Left open.
    } else if (number % 3 === 0) {
      entry.chosen = await choose(page, bank, "wrong");
    } else {
      entry.chosen = await choose(page, bank, "right");
    }
    if (number % 12 === 5) {
      const struck = options.find(({ id: option }) => !entry.chosen.includes(option));
      if (!struck) throw new Error("Nothing to strike out.");
      const place = (await shownOrder(page)).indexOf(struck.id);
      await page
        .getByRole("button", { name: /^Rule out: / })
        .nth(place)
        .click();
      entry.struck = [struck.id];
    }
    if (number % 15 === 7) {
      await page.getByRole("button", { name: "Flag for review" }).click();
      entry.flagged = true;
    }
    if (number % 9 === 6 && !multiple && entry.chosen.length === 1) {
      changed.add(id);
      entry.chosen = await choose(page, bank, "right");
    }
    if (number % 10 === 1) {
      await page.getByRole("button", { name: "Sure", exact: true }).click();
      entry.sure = "sure";
    }
    await expect(page.getByText(/^(Correct|Incorrect)\b/)).toHaveCount(0);
    if (number === 73) {
      await expect
        .poll(async () => {
          const moves = await readEventsOf(page, "moved");
          return moves.some(
            ({ move }) =>
              move.kind === "chosen" &&
              move.item === id &&
              [...move.chosen].sort().join() === [...entry.chosen].sort().join(),
          );
        })
        .toBe(true);
      const left = await timeLeft(page);
      await killable.kill();
      kills += 1;
      page = await killable.start();
      await page.goto(address);
      await waitForQuestion(page, 73, 120);
      // The time while nobody sat is not counted; what was sat since the last heartbeat is lost to nobody.
      expect(Math.abs((await timeLeft(page)) - left)).toBeLessThan(15_000);
      expect((await shownQuestion(page, bank)).id).toBe(id);
      const [option] = entry.chosen;
      await expect(page.locator(`input[value="${option}"]`)).toBeChecked();
    }
    if (number < 120) await next(page).click();
    if (number === 60) {
      await expect(page.getByRole("heading", { name: "Time for the break" })).toBeVisible();
      await page.getByRole("button", { name: "Take the break" }).click();
      await expect(page.getByRole("timer")).toHaveText(/^(10:00|9:5\d)$/);
      await page.getByRole("button", { name: "Go on now" }).click();
    }
  }
  await page.getByRole("button", { name: "Review answers" }).click();
  await expect(page.getByRole("heading", { name: "Review your answers" })).toBeVisible();
  await expect(page.getByText("114 of 120 answered")).toBeVisible();
  await page.getByRole("button", { name: "Submit exam" }).click();
  await expect(page.getByRole("heading", { name: "Results" })).toBeVisible();

  const right = [...tapped].filter(([id, { chosen }]) => {
    const question = bank.items.find((item) => item.id === id);
    return (
      question?.kind === "question" &&
      question.options.every(({ id: option, correct }) => correct === chosen.includes(option))
    );
  }).length;
  const events = await readEvents(page);
  const answers = new Map(
    events.flatMap((event) => (event.type === "answered" ? [[event.item, event] as const] : [])),
  );
  const started = events.find((event) => event.type === "session-started");
  const moves = events.flatMap((event) =>
    event.type === "moved" ? [{ atMs: event.atMs, time: event.time, move: event.move }] : [],
  );
  const paper = started?.items.map(({ item }) => item) ?? [];
  const sitting = playTape(paper, moves);
  expect(paper).toEqual([...tapped.keys()]);
  expect(sitting).toMatchObject({ phase: "submitted", submittedBy: "learner", hadBreak: true });
  expect(moves.filter(({ move }) => move.kind === "reopened")).toHaveLength(kills);
  for (const { item, chosen, struck, isFlagged, confidence } of sitting.items) {
    const entry = tapped.get(item);
    expect([item, [...chosen].sort(), [...struck], isFlagged, confidence ?? undefined]).toEqual([
      item,
      [...(entry?.chosen ?? [])].sort(),
      entry?.struck,
      entry?.flagged,
      entry?.sure,
    ]);
    expect([...(answers.get(item)?.chosen ?? [])].sort()).toEqual([...(entry?.chosen ?? [])].sort());
  }
  expect([...answers.values()].filter(({ correct }) => correct)).toHaveLength(right);
  await expect(page.getByText(`${right} of 120`).first()).toBeVisible();
  expect(changed.size).toBeGreaterThan(0);
  const sat = sitting.stretches.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  expect(sat).toBe(sitting.elapsedMs);
});

test("a short exam in two tabs is sat in one of them", async ({ killable }) => {
  const page = await killable.start();
  await startExam(page, { length: "Short" });
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { name: "This exam is open in another tab" })).toBeVisible();
  await expect(other.locator("[data-option-row]")).toHaveCount(0);
  await other.getByRole("button", { name: "Go on here" }).click();
  await waitForQuestion(other, 1, 20);
  await expect(page.getByRole("heading", { name: "This exam is open in another tab" })).toBeVisible();
});

test("a clock that is set forth and back changes neither the time left nor the answers", async ({ page }) => {
  const bank = await loadBank();
  await page.clock.install({ time: new Date("2026-11-22T10:00:00") });
  await startExam(page, { length: "Short" });
  await choose(page, bank, "right");
  await waitForMove(page, "chosen", 1);
  const before = await timeLeft(page);
  await page.clock.setSystemTime(new Date("2026-11-25T10:00:00"));
  await next(page).click();
  await choose(page, bank, "right");
  await page.clock.setSystemTime(new Date("2026-11-20T10:00:00"));
  await next(page).click();
  await choose(page, bank, "wrong");
  await waitForMove(page, "chosen", 3);
  expect(before - (await timeLeft(page))).toBeLessThan(60_000);
  await reviewExam(page);
  await page.getByRole("button", { name: "Submit exam" }).click();
  await expect(page.getByText("2 of 20").first()).toBeVisible();
});

test("when the time is up, what was answered is submitted", async ({ page }) => {
  const bank = await loadBank();
  await page.clock.install({ time: new Date("2026-11-22T10:00:00") });
  await startExam(page, { length: "Short" });
  await choose(page, bank, "right");
  await waitForMove(page, "chosen", 1);
  await page.clock.fastForward("26:00");
  await expect(page.getByRole("heading", { name: "Results" })).toBeVisible();
  await expect(page.getByText("1 of 20").first()).toBeVisible();
  const moves = await readEventsOf(page, "moved");
  expect(moves.at(-1)?.move).toEqual({ kind: "submitted", by: "clock" });
  expect(moves.at(-1)?.atMs).toBe(25 * 60_000);
});

test("a paper of a seed is the same for everybody who types it", async ({ browser }) => {
  const papers = await Promise.all(
    [1, 2].map(async () => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`/exams/${mediCal}/practice-exam`);
      await page.getByText("Same paper for a group").click();
      await page.getByLabel("Seed").fill("evening class");
      await page.getByRole("button", { name: "Start practice exam" }).click();
      await expect(questionTitle(page)).toBeVisible();
      return (await readEventsOf(page, "session-started"))[0]?.items;
    }),
  );
  expect(papers[0]).toHaveLength(120);
  expect(papers[0]).toEqual(papers[1]);
});

test("a full device is said, the moves stay on the page, and are written once there is room", async ({
  page,
}) => {
  const bank = await loadBank();
  await refuseWrites(page);
  await startExam(page, { length: "Short" });
  await waitForMove(page, "shown", 1);
  await setDiskFull(page, true);
  const [chosen] = await choose(page, bank, "right");
  await expect(page.getByRole("alert").filter({ hasText: "This device has no room left." })).toContainText(
    "only on this page",
  );
  await next(page).click();
  await choose(page, bank, "right");
  expect((await readEventsOf(page, "moved")).filter(({ move }) => move.kind === "chosen")).toEqual([]);
  await page.getByRole("button", { name: "Previous question" }).click();
  await expect(page.locator(`input[value="${chosen}"]`)).toBeChecked();

  await setDiskFull(page, false);
  await waitForMove(page, "chosen", 2);
  await expect(page.getByRole("alert").filter({ hasText: "no room left" })).toHaveCount(0);
});

test("a whole sitting without a network ends with its results", async ({ context, page }) => {
  const bank = await loadBank();
  await startExam(page, { length: "Short", time: "No limit" });
  await context.setOffline(true);
  for (let number = 1; number <= 20; number++) {
    await waitForQuestion(page, number, 20);
    await choose(page, bank, "right");
    await page.getByRole("button", { name: number < 20 ? "Next question" : "Review answers" }).click();
  }
  await page.getByRole("button", { name: "Submit exam" }).click();
  await expect(page.getByText("20 of 20").first()).toBeVisible();
});

test("where storage is missing, a notice says that nothing is kept, and the exam can be sat", async ({
  page,
}) => {
  const bank = await loadBank();
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await startExam(page, { length: "Short" });
  await expect(page.getByText(/^This browser keeps nothing for this site/)).toBeVisible();
  await choose(page, bank, "right");
  await reviewExam(page);
  await page.getByRole("button", { name: "Submit exam" }).click();
  await expect(page.getByText("1 of 20").first()).toBeVisible();
});

test("by keys alone: choose, strike out, flag, go on, review, submit", async ({ page }) => {
  await startExam(page, { length: "Short" });
  // Once the title has the focus, the keys are there too.
  await expect(questionTitle(page)).toBeFocused();
  await page.keyboard.press("b");
  await page.keyboard.press("x");
  await page.keyboard.press("a");
  await page.keyboard.press("f");
  await page.keyboard.press("Enter");
  await waitForQuestion(page, 2, 20);
  await page.keyboard.press("2");
  await expect.poll(async () => (await readEventsOf(page, "moved")).length).toBeGreaterThan(5);
  const moves = (await readEventsOf(page, "moved")).map(({ move }) => move.kind);
  expect(moves).toEqual(["shown", "chosen", "struck", "flagged", "shown", "chosen"]);
  const press = async (name: string) => {
    const button = page.getByRole("button", { name, exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
  };
  await press("More");
  await press("Review and submit");
  await press("Submit exam");
  await expect(page.getByText(/^\d+ of 20/).first()).toBeVisible();
});
