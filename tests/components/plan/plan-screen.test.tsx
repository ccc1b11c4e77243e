import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { PlanScreen } from "@/components/plan/plan-screen";
import { dateOf } from "@/lib/memory/day";
import type { RecordEvent } from "@/lib/record/event";
import { changePlan, type PlanSettings } from "@/lib/record/plan/plan-settings";
import { systemClock } from "@/lib/shared/clock";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import {
  aFinish,
  aForecast,
  anAnswer,
  anExamOutcome,
  aRating,
  aSetting,
  aStart,
  noonOf,
} from "@/tests/support/an-event";
import { aFlashcard, someQuestions } from "@/tests/support/an-item";
import { renderWithRecord, stubFetch } from "@/tests/support/render-with-record";

vi.stubGlobal("CSS", { escape: (text: string) => text });
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn(), prefetch: vi.fn() }) }));

const today = 20_000;
let versions = 0;
const ethics = someQuestions(30, "ethics");
const crisis = someQuestions(20, "crisis", { domain: "crisis" });

beforeEach(() => {
  vi.spyOn(systemClock, "now").mockReturnValue(noonOf(today));
  vi.spyOn(systemClock, "zoneMinutes").mockReturnValue(0);
});

function set(changes: Partial<PlanSettings>): RecordEvent[] {
  return changePlan("demo", changes).flatMap((event) =>
    event.type === "setting-changed" ? [aSetting(event.key, event.value, { time: noonOf(today - 30) })] : [],
  );
}

/** Every question on some days, right in four cases of five. */
const studied = (daysAgo: number[]): RecordEvent[] =>
  daysAgo.flatMap((ago, pass) =>
    [...ethics, ...crisis].map(({ id }, place) =>
      anAnswer({ item: id, correct: (place + pass) % 5 !== 0, time: noonOf(today - ago) + place }),
    ),
  );

async function open(
  events: RecordEvent[] = [],
  { items = [...ethics, ...crisis], passMark = null as number | null } = {},
) {
  versions += 1;
  const bank = aBank({ version: `plan-${versions}`, items, exam: { items: 40, minutes: 60 } });
  stubFetch(bankParts(bank));
  const { record, clock } = await aRecord();
  await record.addForeign(events);
  const { id, title, version } = bank;
  await renderWithRecord(<PlanScreen bank={{ id, title, version, passMark }} />, record);
  const kinds = async (type: RecordEvent["type"]) =>
    (await record.listEvents()).filter((event) => event.type === type);
  return { record, clock, kinds };
}

const region = (name: string) => screen.findByRole("region", { name });

describe("the plan, for somebody new", () => {
  it("asks for a date and minutes, and makes a plan of them", async () => {
    const { record } = await open();
    const form = await region("When is your exam?");
    await userEvent.type(within(form).getByLabelText("Date of your exam"), dateOf(today + 21));
    await userEvent.clear(within(form).getByLabelText("Sunday"));
    await userEvent.type(within(form).getByLabelText("Score you aim at (optional)"), "80");
    await userEvent.click(within(form).getByRole("button", { name: "Make the plan" }));
    await screen.findByText(/^21 days to your exam, /);
    expect(document.activeElement?.textContent).toBe("21 days to your exam.");
    const list = await region("Today");
    await within(list).findByRole("link", { name: "Start today’s study" });
    within(list).getByText(/cards and questions, about \d+ minutes/);
    expect(record.state.settingValues.get("plan/demo/minutes")).toBe("30,30,30,30,30,30,0");
    expect(record.state.settingValues.get("plan/demo/target")).toBe(80);
  });

  it("says what is wrong with what was typed, and saves nothing", async () => {
    const { record } = await open();
    const form = await region("When is your exam?");
    await userEvent.type(within(form).getByLabelText("Needed to pass (optional)"), "lots");
    await userEvent.click(within(form).getByRole("button", { name: "Make the plan" }));
    screen.getByText("Choose the day of your exam.");
    screen.getByText("Write a number from 1 to 100, or nothing.");
    expect(record.state.settingValues.size).toBe(0);
  });

  it("says that there is too little to forecast from, and keeps no forecast", async () => {
    const { kinds } = await open();
    await screen.findByText(/^Too little evidence to say. It takes 40 answers/);
    expect(await kinds("forecast-made")).toEqual([]);
  });

  it("studies without a date at the chance of recall that is chosen", async () => {
    const cards = ["one", "two"].map((id) => aFlashcard({ id }));
    const { record } = await open(
      cards.map(({ id }) => aRating({ item: id, time: noonOf(today - 1) })),
      { items: cards },
    );
    await screen.findByText(/^No flashcards are due today/);
    await userEvent.click(screen.getByRole("radio", { name: "95%" }));
    await waitFor(() => expect(record.state.settingValues.get("plan/demo/retention")).toBe(0.95));
    await screen.findByText(/^2 flashcards due today/);
  });
});

describe("the plan, with an exam ahead", () => {
  it("shows today by topic, what time brings, what comes, and what will not be learned", async () => {
    await open([...set({ examDay: today + 12, target: 90 }), ...studied([9, 4])]);
    const topics = await screen.findByRole("list", { name: "Today’s topics" });
    within(topics).getByText("Ethics");
    await screen.findByText(/^With your \d+ minutes a day you can expect about \d+%/);
    screen.getByRole("img", { name: "How much time is enough?" });
    screen.getByRole("table", { name: "Minutes a day and expected score" });
    await within(await region("What comes next?")).findByText("Today");
    await region("What will not be learned in time?");
    await screen.findByText(/^A day off in the next days costs/);
  });

  it("forecasts a range, with a chance for the mark that was named, and keeps it once", async () => {
    const { kinds } = await open([...set({ examDay: today + 12, passMark: 70 }), ...studied([9, 4, 2])]);
    await screen.findByText(
      /^In a practice exam today you would probably have between \d+ and \d+ of 40 right. Chance of 70% or more: /,
    );
    await screen.findByText(/^On your exam day: \d+ to \d+ of 40. Chance of 70% or more: /);
    screen.getByRole("img", { name: /^On your exam day: between \d+ and \d+ of 40 right; 28 to pass/ });
    screen.getByText(/That of the exam day takes it that you study as planned, miss about as many days/);
    await screen.findByText(/^With your 30 minutes a day you can expect about \d+% \(\d+ to \d+%\)/);
    await waitFor(async () => expect(await kinds("forecast-made")).toHaveLength(1));
    expect(await kinds("forecast-made")).toMatchObject([
      {
        bank: "demo",
        papers: [{ of: 40, mark: 70 }, {}, {}],
        onDay: { examDay: today + 12, of: 40, mark: 70 },
      },
    ]);
  });

  it("asks about the published mark, and then about no other", async () => {
    await open([...set({ examDay: today + 12, passMark: 50 }), ...studied([9, 4, 2])], { passMark: 75 });
    await screen.findByText(/The published pass mark: 75%, which is 30 of 40/);
    expect(screen.queryByLabelText("Needed to pass (optional)")).toBeNull();
  });

  it("says how earlier forecasts came out", async () => {
    const time = noonOf(today - 1);
    await open([
      ...set({ examDay: today + 12 }),
      ...studied([9, 4]),
      aForecast({ time: time - 1000, papers: [{ of: 2, mean: 1, low: 1, high: 2 }] }),
      aStart({ session: "sat", activity: "exam", mode: "test", time }),
      anAnswer({ item: "question-1", session: "sat", time: time + 1 }),
      aFinish({ session: "sat", time: time + 2 }),
    ]);
    await screen.findByText(/^1 of 1 range held your score, which is too few to judge by/);
    screen.getByRole("table", { name: "Forecasts and what came of them" });
  });

  it("takes a day off, and plans again", async () => {
    const { record } = await open([...set({ examDay: today + 12 }), ...studied([9])]);
    const days = await region("What comes next?");
    const boxes = await within(days).findAllByRole("checkbox", { name: /^Off: / });
    await userEvent.click(boxes[1] as HTMLElement);
    await waitFor(() => expect(record.state.settingValues.get("plan/demo/days-off")).toBe(dateOf(today + 1)));
    await within(days).findByText("Day off", {}, { timeout: 3000 });
  });

  it("leaves no debt: a day off today is no reproach", async () => {
    await open([...set({ examDay: today + 12, daysOff: new Set([today]) }), ...studied([9])]);
    await screen.findByText("Nothing is planned for today. A day off is part of the plan.");
    expect(screen.queryByRole("link", { name: "Start today’s study" })).toBeNull();
  });

  it("goes on in the evening with what is left of the day", async () => {
    const begun = [...ethics, ...crisis]
      .slice(0, 12)
      .map(({ id }, place) => anAnswer({ item: id, time: noonOf(today) - 3_600_000 + place }));
    await open([...set({ examDay: today + 12 }), ...studied([9]), ...begun]);
    await screen.findByText(/^You did about \d+ minutes; about \d+ minutes are left/);
    screen.getByRole("link", { name: "Go on with today’s study" });
  });
});

describe("the plan, in hard times", () => {
  it("makes one day's list of 1,400 things that were left for months, and counts none of them as overdue", async () => {
    const cards = Array.from({ length: 1400 }, (_, place) => aFlashcard({ id: `card-${place}` }));
    const long = cards.map(({ id }, place) =>
      aRating({ item: id, time: noonOf(today - 200 + (place % 20)) }),
    );
    await open([...set({ examDay: today + 30 }), ...long], { items: [...cards, ...ethics] });
    const list = await region("Today");
    const text = await within(list).findByText(
      /cards and questions, about \d+ minutes/,
      {},
      { timeout: 5000 },
    );
    expect(text.textContent).toMatch(/about (2\d|30) minutes/);
    expect(document.body.textContent).not.toMatch(/1,?400|overdue|late|behind/i);
  });

  it("says that the exam is tomorrow, and fills the one day that is left", async () => {
    await open([...set({ examDay: today + 1 }), ...studied([9, 4])]);
    await screen.findByText(/^Your exam is tomorrow, /);
    await screen.findByRole("link", { name: "Start today’s study" });
    await screen.findByText(/^With your \d+ minutes a day/);
    expect(screen.getAllByRole("checkbox", { name: /^Off: / })).toHaveLength(1);
  });

  it("plans nothing on the exam day", async () => {
    await open([...set({ examDay: today }), ...studied([9, 4])]);
    await screen.findByText(/^Your exam is today. Nothing/);
    expect(screen.queryByRole("link", { name: "Start today’s study" })).toBeNull();
  });
});

describe("the plan, after the exam", () => {
  const over = () => [...set({ examDay: today - 1 }), ...studied([9, 4])];

  it("asks once how it went, and then what to do from now on", async () => {
    const { record, kinds } = await open(over());
    const question = await region("How did it go?");
    await userEvent.type(within(question).getByLabelText("Score in percent, if you know it"), "78");
    await userEvent.click(within(question).getByRole("button", { name: "I passed" }));
    await screen.findByText("You passed with 78%.");
    expect(await kinds("exam-outcome")).toMatchObject([{ examDay: today - 1, result: "passed", score: 78 }]);
    await userEvent.click(screen.getByRole("button", { name: "Keep what I know" }));
    await screen.findByText(/^You keep what you know: a few reviews a day/);
    expect(record.state.settingValues.get("plan/demo/after")).toBe("maintain");
    screen.getByRole("radio", { name: "90%" });
  });

  it("takes it that the exam was not passed without a word of blame, and offers a new date", async () => {
    await open([...over(), anExamOutcome({ examDay: today - 1, result: "not-passed" })]);
    await screen.findByText(/^It was not this time. What you learned is still there/);
    await region("Set a new date");
  });

  it("waits for a result that is not known yet", async () => {
    await open([...over(), anExamOutcome({ examDay: today - 1, result: "unknown" })]);
    await screen.findByText(/^You don’t know the result yet/);
    screen.getByRole("button", { name: "I passed" });
  });

  it("holds the result against what was forecast of the day, and says so", async () => {
    const onDay = { examDay: today - 1, of: 40, mean: 32, low: 28, high: 36, mark: 70, chance: 0.9 };
    await open([
      ...over(),
      aForecast({ time: noonOf(today - 8), onDay }),
      anExamOutcome({ examDay: today - 1, result: "passed", score: 78 }),
    ]);
    await screen.findByText(
      /^1 of 1 range held your score, .* Brier score of 0.01: .* For your exam the last forecast was 28 to 36 of 40, with a chance of 90% for 70% or more.$/,
    );
    const row = screen.getByRole("row", { name: /^Your exam, / });
    expect(row.textContent).toContain("28 to 36 of 4090%passed, 78%yes");
  });

  it("can be set aside", async () => {
    const { record } = await open([...over(), anExamOutcome({ examDay: today - 1 })]);
    await userEvent.click(await screen.findByRole("button", { name: "Set it aside" }));
    await screen.findByText(/^This exam is set aside/);
    expect(record.state.settingValues.get("plan/demo/after")).toBe("aside");
  });
});
