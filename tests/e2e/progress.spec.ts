import { expect, type Locator, type Page, test } from "@playwright/test";
import type { RecordEvent } from "@/lib/record/event";
import { loadBank, mediCal } from "./support/bank";
import { openCards, rate } from "./support/cards";
import { answerAll, openQuiz } from "./support/quiz";

const dayMs = 86_400_000;

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** How many pixels of a chart are painted, and in how many colours. */
async function painted(chart: Locator): Promise<{ pixels: number; picture: string }> {
  return chart.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return {
      pixels: [...data].filter((value, place) => place % 4 === 3 && value > 0).length,
      picture: canvas.toDataURL(),
    };
  });
}

async function openProgress(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Progress" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Progress" })).toBeVisible();
}

test("somebody new is told what the page will say, and where to begin", async ({ page }) => {
  await page.goto("/");
  await openProgress(page);
  await expect(page.getByRole("heading", { name: "Nothing to show yet" })).toBeVisible();
  await page.getByRole("link", { name: "Choose an exam" }).click();
  await expect(page.getByRole("button", { name: "Quick quiz" })).toBeVisible();
});

test("what was studied is on the page: in a sentence, in a chart and in numbers", async ({ page }) => {
  const bank = await loadBank();
  await openQuiz(page, "count=3");
  await answerAll(page, bank, ["right", "wrong", "right"]);
  await openCards(page);
  await rate(page, "Good");
  await page.goto("/");
  await openProgress(page);

  await expect(
    section(page, "What do I know now?").getByText(/^You would probably remember about 3 of /),
  ).toBeVisible();
  await expect(
    section(page, "How steady have I been?").getByText("you studied on 1 day, with 4 answers and ratings", {
      exact: false,
    }),
  ).toBeVisible();
  await expect(
    section(page, "What will come due?").getByText(/, and 4 come due in the 4 weeks ahead/),
  ).toBeVisible();
  await expect(section(page, "How have practice exams gone?")).toContainText(
    "You have not finished a practice exam yet.",
  );

  const weeks = section(page, "How steady have I been?");
  await weeks.getByText("Show the numbers").click();
  const last = weeks.getByRole("table", { name: "Study in the last 12 weeks" }).getByRole("row").last();
  await expect(last.getByRole("cell")).toHaveText(["1", "4", "4"]);
});

test("charts are drawn in the colours of the theme, also of one that is chosen while they are there", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await openQuiz(page, "count=1");
  await answerAll(page, await loadBank(), ["right"]);
  await page.goto("/progress");
  const chart = page.getByRole("img", { name: "How steady have I been?" });
  await expect.poll(async () => (await painted(chart)).pixels).toBeGreaterThan(500);
  const light = (await painted(chart)).picture;
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => (await painted(chart)).picture).not.toBe(light);
  await page.evaluate(() => {
    document.documentElement.dataset.theme = "light";
  });
  await expect.poll(async () => (await painted(chart)).picture).toBe(light);
});

/** A practice exam with three right of four, each answer called sure. */
function practiceExam(
  session: string,
  time: number,
  items: { id: string; concept: string }[],
): RecordEvent[] {
  const base = (place: number) => ({ id: `${session}-${place}`, time: time + place, zone: 0, bank: mediCal });
  return [
    {
      type: "session-started",
      ...base(0),
      session,
      activity: "exam",
      mode: "test",
      items: items.map(({ id }) => ({ item: id })),
      request: "",
    },
    ...items.map(({ id, concept }, index) => ({
      type: "answered" as const,
      ...base(index + 1),
      session,
      item: id,
      concept,
      kind: "question" as const,
      order: [],
      chosen: [],
      key: [],
      correct: index % 4 > 0,
      hints: 0,
      confidence: "sure" as const,
      durationMs: 9000,
    })),
    { type: "session-finished", ...base(999), session },
  ];
}

test("practice exams and how sure one was are scored with their range, at 320 px and the largest text too", async ({
  page,
}) => {
  const items = (await loadBank()).items
    .filter(({ kind, retired }) => kind === "question" && !retired)
    .slice(0, 12);
  const events = [
    practiceExam("e-1", Date.now() - 9 * dayMs, items),
    practiceExam("e-2", Date.now() - dayMs, items),
  ].flat();
  const file = JSON.stringify({
    format: "rehearse-record",
    version: 1,
    exportedAt: new Date().toISOString(),
    events,
  });
  await page.addInitScript(() => localStorage.setItem("rehearse-text-size", "150"));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/settings");
  await page
    .getByLabel("Import a record")
    .setInputFiles({ name: "record.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await expect(page.getByText("The record was imported.")).toBeVisible();
  await page.goto("/progress");
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "150");
  await expect(section(page, "How have practice exams gone?")).toContainText(
    "2 practice exams so far. The last one: 9 of 12 right",
  );
  await expect(section(page, "How have practice exams gone?")).toContainText(
    "75%, probably between 47% and 91%.",
  );
  await expect(section(page, "Am I well calibrated?")).toContainText(
    "Of 24 answers that you were sure of, 18 were right: 75%",
  );
  await expect(page.getByRole("img", { name: "How have practice exams gone?" })).toBeVisible();
  // A chart takes its width a moment after its place has it.
  await expect
    .poll(() =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    )
    .toBe(0);
});
