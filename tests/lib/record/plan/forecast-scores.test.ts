import { describe, expect, it } from "vitest";
import type { RecordEvent } from "@/lib/record/event";
import { foldRecord } from "@/lib/record/fold";
import { listForecasts } from "@/lib/record/plan/exam-log";
import { scoreForecasts } from "@/lib/record/plan/forecast-scores";
import {
  aFinish,
  aForecast,
  anAnswer,
  anExamOutcome,
  aRetraction,
  aStart,
  noonOf,
} from "@/tests/support/an-event";

const today = 20_000;

/** A finished practice exam of 60 questions, so many of them right. */
function sitting(right: number, day = today, session = `exam-${day}`): RecordEvent[] {
  const time = noonOf(day);
  const items = Array.from({ length: 60 }, (_, place) => `q-${place}`);
  return [
    aStart({ session, activity: "exam", mode: "test", items: items.map((item) => ({ item })), time }),
    ...items.map((item, place) =>
      anAnswer({ item, session, correct: place < right, time: time + 1 + place }),
    ),
    aFinish({ session, time: time + 100 }),
  ];
}

const score = (events: RecordEvent[]) => scoreForecasts(foldRecord(events), "demo", 0);

describe("holding forecasts against practice exams", () => {
  it("says nothing before an exam was sat, or without a forecast from before it", () => {
    expect(score([aForecast()])).toEqual({ exams: [], outcomes: [], track: null });
    expect(score([...sitting(40), aForecast({ time: noonOf(today) + 5000 })]).track).toBeNull();
  });

  it("takes the newest forecast from before the exam", () => {
    const { exams, track } = score([
      aForecast({ time: noonOf(today - 2), papers: [{ of: 60, mean: 20, low: 15, high: 25 }] }),
      aForecast({ time: noonOf(today - 1) }),
      ...sitting(42),
    ]);
    expect(exams).toMatchObject([{ isHeld: true, exam: { right: 42 }, forecast: { low: 34 } }]);
    // 42 of 60 is 70 %: the mark was reached, with a chance of 0.4 beforehand.
    expect(track).toEqual({ forecasts: 1, coverage: 1, brier: 0.6 ** 2 });
  });

  it("counts what its ranges held, and squares errors only where a mark was asked about", () => {
    const bare = aForecast({ time: noonOf(today + 3), papers: [{ of: 60, mean: 40, low: 34, high: 46 }] });
    const { track } = score([
      aForecast({ time: noonOf(today - 1) }),
      ...sitting(30),
      bare,
      ...sitting(46, today + 4),
    ]);
    expect(track).toEqual({ forecasts: 2, coverage: 0.5, brier: 0.4 ** 2 });
  });

  it("passes over forecasts of other lengths, and those of long ago", () => {
    const short = aForecast({ time: noonOf(today - 1), papers: [{ of: 10, mean: 6, low: 4, high: 8 }] });
    expect(score([short, ...sitting(40)]).track).toBeNull();
    expect(score([aForecast({ time: noonOf(today - 20) }), ...sitting(40)]).track).toBeNull();
  });

  it("forgets a forecast that was taken back", () => {
    const forecast = aForecast();
    expect(listForecasts(foldRecord([forecast, aRetraction(forecast.id)]), "demo")).toEqual([]);
  });
});

describe("holding forecasts against the real exam", () => {
  const paper = { of: 60, mean: 45, low: 40, high: 50, mark: 70, chance: 0.8 };
  const ofDay = (day: number, changes: Partial<typeof paper> = {}) =>
    aForecast({ time: noonOf(day), onDay: { ...paper, ...changes, examDay: today } });
  const passed = (changes: Parameters<typeof anExamOutcome>[0] = {}) =>
    anExamOutcome({ time: noonOf(today + 2), examDay: today, ...changes });

  it("takes what was last said of the day, however long before", () => {
    const { outcomes, track } = score([
      ofDay(today - 60),
      ofDay(today - 40, { chance: 0.9, low: 42 }),
      passed(),
    ]);
    expect(outcomes).toMatchObject([{ isOfDay: true, isHeld: undefined, forecast: { low: 42 } }]);
    expect(track).toEqual({ forecasts: 1, coverage: null, brier: expect.closeTo(0.1 ** 2) });
  });

  it("squares the error of the chance, and counts whether the range held a score that was told", () => {
    const failed = score([ofDay(today - 3), passed({ result: "not-passed", score: 65 })]);
    // 65 % of 60 is 39: just below the range.
    expect(failed.outcomes).toMatchObject([{ isHeld: false }]);
    expect(failed.track).toEqual({ forecasts: 1, coverage: 0, brier: expect.closeTo(0.8 ** 2) });
    // 66 % is 39.6, which is nearer to 40 right answers than to 39.
    expect(score([ofDay(today - 3), passed({ score: 66 })]).track).toMatchObject({ coverage: 1 });
  });

  it("passes over what was said on the day itself or after, of another day, and of an unknown result", () => {
    expect(score([ofDay(today), passed()]).outcomes).toEqual([]);
    const moved = aForecast({ time: noonOf(today - 30), onDay: { ...paper, examDay: today - 1 } });
    expect(score([moved, passed()]).outcomes).toEqual([]);
    expect(score([ofDay(today - 1), passed({ result: "unknown" })]).track).toBeNull();
  });

  it("takes the forecast of a practice exam from shortly before, where nothing was said of the day", () => {
    const { outcomes } = score([aForecast({ time: noonOf(today - 5) }), passed({ score: 70 })]);
    expect(outcomes).toMatchObject([{ isOfDay: false, isHeld: true, forecast: { low: 34 } }]);
  });

  it("counts the learner's newest word on a day", () => {
    const { outcomes, track } = score([
      ofDay(today - 3),
      passed({ result: "unknown" }),
      passed({ time: noonOf(today + 9), result: "not-passed" }),
    ]);
    expect(outcomes).toHaveLength(1);
    expect(track?.brier).toBeCloseTo(0.8 ** 2);
  });

  it("counts with the practice exams", () => {
    const { track } = score([
      aForecast({ time: noonOf(today - 9), papers: [{ of: 60, mean: 40, low: 34, high: 46 }] }),
      ...sitting(42, today - 8),
      ofDay(today - 3),
      passed({ score: 90 }),
    ]);
    expect(track).toEqual({ forecasts: 2, coverage: 0.5, brier: expect.closeTo(0.2 ** 2) });
  });
});
