import { describe, expect, it } from "vitest";
import { dayOfDate } from "@/lib/memory/day";
import { foldRecord } from "@/lib/record/fold";
import { readPlan } from "@/lib/record/plan/plan-phase";
import { changePlan, type PlanSettings, readPlanSettings } from "@/lib/record/plan/plan-settings";
import type { SettingValue } from "@/lib/record/settings";
import { anExamOutcome, aSetting } from "@/tests/support/an-event";

const today = 20_000;

function set(changes: Partial<PlanSettings>) {
  return changePlan("demo", changes).flatMap((event) =>
    event.type === "setting-changed" ? [aSetting(event.key, event.value)] : [],
  );
}

describe("a plan's settings", () => {
  it("have defaults, so that nothing has to be set", () => {
    expect(readPlanSettings(new Map(), "demo")).toEqual({
      examDay: null,
      weekdayMinutes: [30, 30, 30, 30, 30, 30, 30],
      daysOff: new Set(),
      target: null,
      passMark: null,
      retention: 0.9,
      since: null,
      after: null,
    });
  });

  it("come back from the record as they were set, for one bank alone", () => {
    const settings: PlanSettings = {
      examDay: today + 22,
      weekdayMinutes: [20, 0, 20, 20, 0, 60, 60],
      daysOff: new Set([today + 3, today + 4]),
      target: 80,
      passMark: 70,
      retention: 0.85,
      since: today,
      after: "maintain",
    };
    const state = foldRecord(set(settings));
    expect(readPlanSettings(state.settingValues, "demo")).toEqual(settings);
    expect(readPlanSettings(state.settingValues, "other").examDay).toBeNull();
  });

  it("are the defaults where the record holds what does not fit", () => {
    const values = new Map<string, SettingValue>([
      ["plan/demo/exam-day", "2026-02-31"],
      ["plan/demo/minutes", "30,30,x,30,30,30,30"],
      ["plan/demo/days-off", "2026-01-01,soon"],
      ["plan/demo/target", 140],
      ["plan/demo/retention", 0.5],
      ["plan/demo/after", "party"],
    ]);
    expect(readPlanSettings(values, "demo")).toMatchObject({
      examDay: null,
      weekdayMinutes: [30, 30, 30, 30, 30, 30, 30],
      daysOff: new Set([dayOfDate("2026-01-01")]),
      target: null,
      retention: 0.9,
      after: null,
    });
  });

  it("can be taken back", () => {
    const state = foldRecord([...set({ examDay: today + 5 }), ...set({ examDay: null })]);
    expect(readPlanSettings(state.settingValues, "demo").examDay).toBeNull();
  });
});

describe("where a learner is with an exam", () => {
  const dated = set({ examDay: today + 5 });
  const phaseOn = (day: number, more: Parameters<typeof foldRecord>[0] = []) =>
    readPlan(foldRecord([...dated, ...more]), "demo", day).phase;

  it("is open without a date", () => {
    expect(readPlan(foldRecord([]), "demo", today).phase).toEqual({ kind: "open" });
  });

  it("is ahead, then today, then asked about from the next day on", () => {
    expect(phaseOn(today)).toEqual({ kind: "ahead", examDay: today + 5, days: 5 });
    expect(phaseOn(today + 4)).toMatchObject({ kind: "ahead", days: 1 });
    expect(phaseOn(today + 5)).toMatchObject({ kind: "today" });
    expect(phaseOn(today + 6)).toMatchObject({ kind: "ask" });
  });

  it("is over once the learner said how it went; the newest word counts", () => {
    const first = anExamOutcome({ examDay: today + 5, result: "unknown" });
    const second = anExamOutcome({ examDay: today + 5, result: "passed", time: first.time + 1 });
    expect(phaseOn(today + 9, [second, first])).toMatchObject({
      kind: "over",
      outcome: { result: "passed" },
      after: null,
    });
  });

  it("is ahead again when another date is set", () => {
    const outcome = anExamOutcome({ examDay: today + 5, result: "not-passed" });
    expect(phaseOn(today + 9, [outcome, ...set({ examDay: today + 40 })])).toMatchObject({ kind: "ahead" });
  });
});
