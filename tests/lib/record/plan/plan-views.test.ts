import { describe, expect, it } from "vitest";
import { eventSchema, type ForecastMade, type RecordEvent } from "@/lib/record/event";
import { foldRecord } from "@/lib/record/fold";
import { createMemoryStore } from "@/lib/record/memory-store";
import { indexConcepts, type PlanBank, type PlanItem } from "@/lib/record/plan/bank-course";
import { keepForecast } from "@/lib/record/plan/keep-forecast";
import { planInput } from "@/lib/record/plan/plan-input";
import { daysOffCosts, notLearned, planCurve, planOutlook } from "@/lib/record/plan/plan-outlook";
import { readPlanSettings } from "@/lib/record/plan/plan-settings";
import { readPlanWish } from "@/lib/record/plan/read-plan-wish";
import { forecastOn } from "@/lib/record/plan/read-readiness";
import { readStudy } from "@/lib/record/plan/read-study";
import { todaysList } from "@/lib/record/plan/todays-list";
import { aForecast, anAnswer, aRating, aSuspension, noonOf } from "@/tests/support/an-event";

const today = 20_000;

const item = (id: string, changes: Partial<PlanItem> = {}): PlanItem => ({
  id,
  kind: "question",
  concept: id,
  domain: "ethics",
  retired: false,
  case: undefined,
  keys: ["a"],
  ...changes,
});

/** Sixty concepts, two thirds of them in ethics; each third one also has a flashcard. */
const bank: PlanBank = {
  id: "demo",
  domains: [
    { id: "ethics", title: "Ethics", weight: 60 },
    { id: "crisis", title: "Crisis", weight: 40 },
  ],
  exam: { items: 40, minutes: 60 },
  items: [
    ...Array.from({ length: 60 }, (_, place) =>
      item(`q-${place}`, {
        concept: `c-${place}`,
        domain: place % 3 === 2 ? "crisis" : "ethics",
      }),
    ),
    ...Array.from({ length: 20 }, (_, place) =>
      item(`f-${place}`, { kind: "flashcard", concept: `c-${3 * place}`, keys: [] }),
    ),
    item("old", { retired: true }),
  ],
};

const dayOff = today + 4;

async function planOf(events: readonly RecordEvent[], { days = 20, minutes = 20 } = {}) {
  const store = createMemoryStore();
  await store.append(events);
  const index = indexConcepts(bank);
  const study = await readStudy(store, { bank: "demo", concepts: index.concepts, today });
  const settings = {
    ...readPlanSettings(new Map(), "demo"),
    examDay: today + days,
    weekdayMinutes: Array.from({ length: 7 }, () => minutes),
    daysOff: new Set([dayOff]),
  };
  const wish = readPlanWish(foldRecord(events), bank, settings, today);
  const plan = planInput(index, bank, study, wish);
  return { index, study, plan, parts: { index, bank, study, mark: 70 } };
}

/** Three passes over the bank: right in four cases of five. */
const studied = () =>
  [14, 9, 3].flatMap((ago, pass) =>
    Array.from({ length: 60 }, (_, place) =>
      anAnswer({
        item: `q-${place}`,
        concept: `c-${place}`,
        correct: (place + pass) % 5 !== 0,
        time: noonOf(today - ago) + place,
      }),
    ),
  );

describe("today's list", () => {
  it("fills today's minutes with new things where nothing came up yet", async () => {
    const { index, plan } = await planOf([]);
    const list = todaysList(index, plan);
    expect(list.items.length).toBeGreaterThan(10);
    expect(list.items.every(({ isNew }) => isNew)).toBe(true);
    expect(list.seconds).toBeLessThanOrEqual(20 * 60);
    expect(list).toMatchObject({ plannedSeconds: 1200, doneSeconds: 0 });
  });

  it("counts what was studied today, and is empty once that fills the day", async () => {
    const events = studied().map((event, place) =>
      place < 40 ? { ...event, time: noonOf(today) + place } : event,
    );
    const { index, plan } = await planOf(events);
    const list = todaysList(index, plan);
    expect(list.doneSeconds).toBeGreaterThan(1200);
    expect(list.items).toEqual([]);
    // Who wants to go on can.
    expect(todaysList(index, plan, 300).items.length).toBeGreaterThan(2);
  });

  it("is empty on a day off, on the exam day and without minutes", async () => {
    for (const changes of [{ days: 0 }, { minutes: 0 }]) {
      const { index, plan } = await planOf([], changes);
      expect(todaysList(index, plan).items).toEqual([]);
    }
  });

  it("asks no concept twice, nothing that is retired, and nothing that was left out", async () => {
    const { index, plan } = await planOf([aSuspension({ concept: "c-1" })], { minutes: 300 });
    const { items } = todaysList(index, plan);
    expect(new Set(items.map((one) => one.item)).size).toBe(items.length);
    expect(items.map((one) => one.item)).not.toContain("q-1");
    expect(items).toHaveLength(59);
  });

  it("takes a concept's items in turn", async () => {
    const { index, plan } = await planOf(
      [anAnswer({ item: "q-0", concept: "c-0", time: noonOf(today - 9) })],
      {
        minutes: 300,
      },
    );
    expect(todaysList(index, plan).items.map((one) => one.item)).toContain("f-0");
  });

  it("keeps the questions of a case together", async () => {
    const inCase = {
      ...bank,
      items: bank.items.map((one) => (["q-2", "q-50"].includes(one.id) ? { ...one, case: "ana" } : one)),
    };
    const { plan } = await planOf([], { minutes: 300 });
    const ids = todaysList(indexConcepts(inCase), plan).items.map((one) => one.item);
    expect(Math.abs(ids.indexOf("q-2") - ids.indexOf("q-50"))).toBe(1);
  });
});

describe("the outlook", () => {
  it("says what comes each day, and nothing on a day off", async () => {
    const { plan, parts } = await planOf(studied());
    const { days, onDay } = planOutlook(plan, parts);
    expect(days).toHaveLength(20);
    expect(days[4]).toMatchObject({ day: dayOff, isOff: true, minutes: 0, asked: 0 });
    expect(days[1]?.asked).toBeGreaterThan(5);
    expect(onDay).toMatchObject({ kind: "forecast" });
  });

  it("expects more of more time", async () => {
    const { plan, parts } = await planOf(studied(), { minutes: 6 });
    const curve = planCurve(plan, parts);
    const [least, most] = [curve[0], curve.at(-1)];
    expect(most?.minutesADay).toBeGreaterThan(least?.minutesADay ?? 0);
    expect(most?.score).toBeGreaterThan((least?.score ?? 0) + 1);
    // Four options: a quarter is guessed.
    expect(least?.score).toBeGreaterThan(25);
  });

  it("says the same of the plan as it stands as the forecast for the day does", async () => {
    const { plan, parts } = await planOf(studied());
    const { onDay } = planOutlook(plan, parts);
    const [paper] = onDay.kind === "forecast" ? onDay.papers : [];
    const own = planCurve(plan, parts).find(({ factor }) => factor === 1);
    expect(own?.score).toBeCloseTo((100 * (paper?.mean ?? 0)) / 40, 5);
    expect(own?.range).toEqual({ low: (paper?.low ?? 0) / 0.4, high: (paper?.high ?? 0) / 0.4 });
  });

  it("gives the exam's day a range and a chance, for the whole paper", async () => {
    const { plan, parts } = await planOf(studied());
    const { onDay } = planOutlook(plan, parts);
    if (onDay.kind !== "forecast") throw new Error(onDay.kind);
    expect(onDay.papers).toHaveLength(1);
    const [paper] = onDay.papers;
    expect(paper).toMatchObject({ of: 40, mark: 70 });
    expect(paper?.low).toBeLessThan(paper?.mean ?? 0);
    expect(paper?.high).toBeGreaterThan(paper?.mean ?? 0);
    expect(paper?.chance).toBeGreaterThan(0);
  });

  it("is less sure of the day where it is less sure which days are kept", async () => {
    const { plan, parts } = await planOf(studied(), { minutes: 4 });
    const width = (attendance: number, daysPlanned: number) => {
      const { onDay } = planOutlook({ ...plan, attendance, daysPlanned }, parts);
      const [paper] = onDay.kind === "forecast" ? onDay.papers : [];
      return (paper?.high ?? 0) - (paper?.low ?? 0);
    };
    expect(width(0.5, 0)).toBeGreaterThanOrEqual(width(1, 28));
  });

  it("expects something where there is too little for a forecast as well", async () => {
    const { plan, parts } = await planOf([]);
    const curve = planCurve(plan, parts);
    expect(curve.at(-1)?.score).toBeGreaterThan(40);
    expect(curve.every(({ range }) => range === null)).toBe(true);
  });

  it("says what days off cost, for days of study only", async () => {
    const { plan } = await planOf(studied(), { minutes: 6 });
    const costs = daysOffCosts(plan, 6);
    expect(costs).toHaveLength(6);
    expect(costs.map(({ day }) => day)).not.toContain(dayOff);
    expect(costs.every(({ cost }) => cost >= 0 && cost < 20)).toBe(true);
  });

  it("says what will not be learned when there is no time, and why", async () => {
    const { plan, index } = await planOf([], { days: 1, minutes: 3 });
    const left = notLearned(plan, index);
    expect(left.length).toBeGreaterThan(40);
    expect(left[0]).toMatchObject({ reason: "no-time" });
  });
});

describe("readiness", () => {
  it("says that there is too little, and how much more is needed", async () => {
    const { parts } = await planOf(studied().slice(0, 75));
    expect(forecastOn(parts, today)).toEqual({ kind: "too-little", checked: 15, needed: 40 });
  });

  it("forecasts each length of a practice exam, with a chance where a mark is named", async () => {
    const { parts } = await planOf(studied());
    const view = forecastOn(parts, today);
    if (view.kind !== "forecast") throw new Error("A forecast was expected.");
    expect(view.papers.map(({ of }) => of)).toEqual([40, 20, 10]);
    for (const { of, low, mean, high, chance } of view.papers) {
      expect(low).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(high);
      expect(high).toBeLessThanOrEqual(of);
      expect(chance).toBeGreaterThan(0);
    }
    const silent = forecastOn({ ...parts, mark: null }, today);
    expect(silent.kind === "forecast" && silent.papers[0]).not.toHaveProperty("chance");
  });

  it("is moved by how a practice exam went", async () => {
    const sat = (correct: boolean): RecordEvent[] => [
      ...studied(),
      {
        ...aForecast(),
        type: "session-started",
        session: "sat",
        activity: "exam",
        mode: "test",
        items: [],
        request: "",
        time: noonOf(today - 1),
      },
      ...Array.from({ length: 40 }, (_, place) =>
        anAnswer({
          item: `q-${place}`,
          concept: `c-${place}`,
          session: "sat",
          correct,
          time: noonOf(today - 1) + 1 + place,
        }),
      ),
    ];
    const meanAfter = async (events: RecordEvent[]) => {
      const view = forecastOn((await planOf(events)).parts, today);
      return view.kind === "forecast" ? (view.papers[0]?.mean ?? 0) : 0;
    };
    expect(await meanAfter(sat(true))).toBeGreaterThan((await meanAfter(sat(false))) + 2);
  });

  it("counts what was known before it came up", async () => {
    // Half the bank came up, all of it right at first sight.
    const half = studied().filter(({ item: id }) => Number(id.slice(2)) < 30);
    const mean = async (correct: boolean) => {
      const events = half.map((event, place) => (place < 30 ? { ...event, correct } : event));
      const view = forecastOn((await planOf(events)).parts, today);
      return view.kind === "forecast" ? (view.papers[0]?.mean ?? 0) : 0;
    };
    expect(await mean(true)).toBeGreaterThan((await mean(false)) + 3);
  });

  it("says that a bank without questions has no practice exam", async () => {
    const cards = { ...bank, items: bank.items.filter(({ kind }) => kind === "flashcard") };
    const { study } = await planOf([aRating()]);
    expect(forecastOn({ index: indexConcepts(cards), bank: cards, study, mark: null }, today)).toEqual({
      kind: "no-questions",
    });
  });
});

describe("keeping a forecast", () => {
  const now = { nowMs: noonOf(today), zone: 0 };
  const view = {
    kind: "forecast" as const,
    papers: [{ length: "full" as const, of: 60, mean: 40, low: 34, high: 46, mark: 70, chance: 0.4 }],
  };

  it("keeps what is shown, once a day", () => {
    expect(keepForecast("demo", { view }, undefined, now)).toMatchObject({
      type: "forecast-made",
      papers: [{ of: 60, low: 34, high: 46, chance: 0.4 }],
    });
    expect(
      keepForecast("demo", { view }, aForecast({ model: "2", time: noonOf(today) - 60_000 }), now),
    ).toBeNull();
    expect(keepForecast("demo", { view }, aForecast({ time: noonOf(today - 1) }), now)).not.toBeNull();
  });

  it("keeps another on the same day when it changed", () => {
    const other = aForecast({ time: noonOf(today) - 1, papers: [{ of: 60, mean: 40, low: 33, high: 46 }] });
    expect(keepForecast("demo", { view }, other, now)).not.toBeNull();
  });

  it("keeps what was said of the exam's day with it, and again when that changed", () => {
    const onDay = { examDay: today + 9, view };
    const kept = keepForecast("demo", { view, onDay }, undefined, now);
    expect(kept).toMatchObject({ onDay: { examDay: today + 9, of: 60, low: 34, high: 46, chance: 0.4 } });
    const newest = { ...aForecast({ time: noonOf(today) - 1 }), ...(kept as Partial<ForecastMade>) };
    expect(eventSchema.parse(newest)).toEqual(newest);
    expect(keepForecast("demo", { view, onDay }, newest, now)).toBeNull();
    const moved = { ...onDay, examDay: today + 10 };
    expect(keepForecast("demo", { view, onDay: moved }, newest, now)).not.toBeNull();
  });

  it("keeps nothing when there is too little to judge by", () => {
    const tooLittle = { kind: "too-little" as const, checked: 3, needed: 40 };
    expect(keepForecast("demo", { view: tooLittle }, undefined, now)).toBeNull();
  });
});
