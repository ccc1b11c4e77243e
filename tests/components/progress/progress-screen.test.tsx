import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ProgressBank } from "@/components/progress/progress-bank";
import { ProgressScreen } from "@/components/progress/progress-screen";
import type { RecordEvent } from "@/lib/record/event";
import { systemClock } from "@/lib/shared/clock";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { aFinish, anAnswer, aRating, aStart, noonOf } from "@/tests/support/an-event";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";
import { afterThreeTries, renderWithRecord, stubFetch } from "@/tests/support/render-with-record";

vi.stubGlobal("CSS", { escape: (text: string) => text });
// jsdom has no canvas. What is drawn is looked at in a real browser.
const drawn = vi.hoisted(() => ({ drawChart: vi.fn(() => ({ destroy: vi.fn() })) }));
vi.mock("@/components/chart/draw-chart", () => drawn);
vi.mock("@/components/chart/watch-appearance", () => ({ watchAppearance: () => () => {} }));

const today = 20_000;
const demo: ProgressBank = {
  id: "demo",
  title: "Demo exam",
  version: "v1",
  lessons: [{ slug: "boundaries", title: "Boundaries", domain: "ethics" }],
};
const other: ProgressBank = { id: "other", title: "Other exam", version: "v1", lessons: [] };
const bank = aBank({
  items: [aQuestion(), aQuestion({ id: "question-2" }), aFlashcard({ domain: "crisis" })],
});

async function show(events: RecordEvent[], banks = [demo, other]) {
  const fetched = stubFetch({
    ...bankParts(bank),
    ...bankParts(aBank({ id: "other", items: [aQuestion()] })),
  });
  const { record } = await aRecord();
  await record.addForeign(events);
  await renderWithRecord(<ProgressScreen banks={banks} />, record);
  return { fetched, record };
}

const section = (name: string) => screen.findByRole("region", { name });
const answerTo = async (question: string) => within(await section(question));

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(systemClock, "now").mockReturnValue(noonOf(today) + 3_600_000);
  vi.spyOn(systemClock, "zoneMinutes").mockReturnValue(0);
});

describe("ProgressScreen, for somebody new", () => {
  it("says what to do, and loads nothing", async () => {
    const { fetched } = await show([]);
    expect(screen.getByRole("heading", { name: "Nothing to show yet" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Choose an exam" }).getAttribute("href")).toBe("/");
    expect(fetched).not.toHaveBeenCalled();
    expect(drawn.drawChart).not.toHaveBeenCalled();
  });

  it("says when the record could not be read", async () => {
    stubFetch({});
    await renderWithRecord(<ProgressScreen banks={[demo]} />, "failed");
    expect(screen.getByText(/could not be read/)).toBeTruthy();
  });
});

describe("ProgressScreen, after a little study", () => {
  const little = [anAnswer({ time: noonOf(today) })];

  it("answers each question in a sentence, and asks for no choice of exam", async () => {
    await show(little);
    const known = await answerTo("What do I know now?");
    expect(
      known.getByText(/about 1 of 3 things today, and very likely between 0 and 1\. 2 things have/),
    ).toBeTruthy();
    expect(
      (await answerTo("What will come due?")).getByText(/^Nothing is due today, and 1 comes due/),
    ).toBeTruthy();
    expect((await answerTo("How steady have I been?")).getByText(/studied on 1 day, with 1 /)).toBeTruthy();
    expect((await answerTo("Am I well calibrated?")).getByText(/once you say how sure/)).toBeTruthy();
    expect(
      (await answerTo("Which concepts keep slipping?")).getByText("Nothing keeps slipping."),
    ).toBeTruthy();
    expect(
      (await answerTo("How have practice exams gone?")).getByText(/not finished a practice exam/),
    ).toBeTruthy();
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("names each chart by its question and describes it by the answer", async () => {
    await show(little);
    const chart = await screen.findByRole("img", { name: "What do I know now?" });
    const finding = document.getElementById(chart.getAttribute("aria-describedby") ?? "");
    expect(finding?.textContent).toMatch(/^You would probably remember/);
  });

  it("has the numbers behind a chart in a table", async () => {
    await show(little);
    await userEvent.click(
      (await answerTo("What do I know now?")).getByText("Show the numbers", { exact: false }),
    );
    const table = screen.getByRole("table", { name: "Remembered today, by topic" });
    const rows = within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent);
    expect(rows[1]).toMatch(/^Ethics21/);
    expect(rows[2]).toBe("Crisis100.00%0% to 0%");
  });

  it("loads the outline and no content", async () => {
    const { fetched } = await show(little);
    await section("What do I know now?");
    expect(fetched.mock.calls.map(([address]) => address).filter((one) => one.endsWith("/study"))).toEqual(
      [],
    );
  });
});

describe("ProgressScreen, after much study", () => {
  const sure = (count: number, right: number, day: number) =>
    Array.from({ length: count }, (_, index) =>
      anAnswer({ item: "question-2", confidence: "sure", correct: index < right, time: noonOf(day) + index }),
    );
  const slips = [..."+-+-+-+-"].map((sign, index) =>
    aRating({ rating: sign === "+" ? 3 : 1, time: noonOf(today - 20 + index) }),
  );
  const exam = (session: string, day: number, right: number) => [
    aStart({ session, activity: "exam", mode: "test", time: noonOf(day) }),
    ...["question-1", "question-2"]
      .slice(0, right)
      .map((item) => anAnswer({ session, item, time: noonOf(day) + 1 })),
    aFinish({ session, time: noonOf(day) + 2 }),
  ];
  const much = [
    ...sure(12, 9, today - 40),
    ...sure(20, 19, today - 1),
    anAnswer({ confidence: "guess", correct: false, time: noonOf(today) }),
    ...slips,
    ...exam("e-1", today - 9, 1),
    ...exam("e-2", today - 2, 2),
  ];

  it("says how often “sure” was right, and for which levels there is too little", async () => {
    await show(much);
    const calibrated = await answerTo("Am I well calibrated?");
    expect(
      calibrated.getByText(
        /^Of 32 answers that you were sure of, 28 were right: 88%, .*fewer than 10 answers marked unsure \(0\) or guess \(1\)/,
      ),
    ).toBeTruthy();
    const overTime = await answerTo("Does “sure” mean more than it did?");
    expect(
      overTime.getByText(/75% was right in Aug 2024 and 95% in Oct 2024\. The ranges overlap/),
    ).toBeTruthy();
  });

  it("lists what keeps slipping, with the way to its items and lessons", async () => {
    await show([
      ...much,
      ...slips.map(
        (event) =>
          ({ ...event, id: `${event.id}-q`, item: "question-1", concept: "question-1" }) as RecordEvent,
      ),
    ]);
    const slipping = await answerTo("Which concepts keep slipping?");
    expect(slipping.getByText(/^2 things keep slipping\./)).toBeTruthy();
    expect((await slipping.findByRole("link", { name: "Front" })).getAttribute("href")).toBe(
      "/exams/demo/questions/flashcard-1",
    );
    // The lesson is on ethics, the flashcard on crisis.
    expect(slipping.getAllByRole("link", { name: "Lesson: Boundaries" })).toHaveLength(1);
  });

  it("tells of practice exams in order, and what chance may have done", async () => {
    await show(much);
    const exams = await answerTo("How have practice exams gone?");
    expect(
      exams.getByText(
        /^2 practice exams so far\. The last one: 2 of 2 right on Oct 2, 2024: 100%.*may be chance\.$/,
      ),
    ).toBeTruthy();
    const rows = within(exams.getByRole("table", { hidden: true })).getAllByRole("row", { hidden: true });
    expect(rows.map(({ textContent }) => textContent?.slice(0, 20))).toEqual([
      "DateLengthRightShare",
      "Sep 25, 2024–1 of 25",
      "Oct 2, 2024–2 of 210",
    ]);
  });

  it("lets one choose among the exams that have answers, beginning with the one studied last", async () => {
    await show([...much, anAnswer({ bank: "other", time: noonOf(today) + 9 })]);
    const choice = screen.getByRole("combobox", { name: "Exam" }) as HTMLSelectElement;
    expect(choice.value).toBe("other");
    expect((await answerTo("What do I know now?")).getByText(/about 1 of 1 thing /)).toBeTruthy();
    await userEvent.selectOptions(choice, "Demo exam");
    expect(await screen.findByText(/of 3 things today/)).toBeTruthy();
  });
});

it("offers another try when the outline does not come", async () => {
  const { record } = await aRecord();
  await record.addForeign([anAnswer()]);
  stubFetch({});
  await renderWithRecord(<ProgressScreen banks={[{ ...demo, version: "lost" }]} />, record);
  expect(await screen.findByRole("button", { name: "Try again" }, afterThreeTries)).toBeTruthy();
});
