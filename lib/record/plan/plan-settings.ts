import { dateOf, dayOfDate } from "@/lib/memory/day";
import type { StudyCalendar } from "@/lib/memory/plan/calendar";
import { usualRetention } from "@/lib/memory/spacing";
import type { NewEvent } from "../event";
import type { SettingValue } from "../settings";

/** What a learner set for one exam. Days are local day numbers. */
export interface PlanSettings {
  /** `null` as long as no date is set. */
  examDay: number | null;
  /** Minutes on Monday, Tuesday, and so on to Sunday. */
  weekdayMinutes: readonly number[];
  daysOff: ReadonlySet<number>;
  /** The score to aim at, in percent. */
  target: number | null;
  /** The mark that the learner says is needed to pass, in percent. A bank's published one comes before it. */
  passMark: number | null;
  /** The chance of recall at which flashcards come up again: see `retentions`. Chosen while there is no date. */
  retention: number;
  /** The day from which on the plan is followed. */
  since: number | null;
  /** What to do after the exam. */
  after: "maintain" | "aside" | null;
}

/** Chances of recall to choose from: above the usual one the work grows steeply. */
export const retentions = [0.8, 0.85, 0.9, 0.95] as const;

/** Half an hour a day: a start to change. */
const defaultMinutes = [30, 30, 30, 30, 30, 30, 30];
/** Nobody studies more than this on a day. */
export const mostMinutes = 720;
/** A text in the record has 2,000 characters at most, and a date takes eleven. */
export const mostDaysOff = 180;

const keys = {
  examDay: "exam-day",
  weekdayMinutes: "minutes",
  daysOff: "days-off",
  target: "target",
  passMark: "pass-mark",
  retention: "retention",
  since: "since",
  after: "after",
} as const satisfies Record<keyof PlanSettings, string>;

const keyOf = (bank: string, name: keyof PlanSettings) => `plan/${bank}/${keys[name]}`;

/** A bank's plan from what the record holds by key. A value that does not fit is its default. */
export function readPlanSettings(values: ReadonlyMap<string, SettingValue>, bank: string): PlanSettings {
  const text = (name: keyof PlanSettings) => {
    const value = values.get(keyOf(bank, name));
    return typeof value === "string" ? value : "";
  };
  const percent = (name: keyof PlanSettings) => {
    const value = values.get(keyOf(bank, name));
    return typeof value === "number" && value > 0 && value <= 100 ? value : null;
  };
  const minutes = text("weekdayMinutes").split(",").map(Number);
  const retention = values.get(keyOf(bank, "retention"));
  const after = text("after");
  return {
    examDay: dayOfDate(text("examDay")),
    weekdayMinutes: minutes.length === 7 && minutes.every(isMinutes) ? minutes : defaultMinutes,
    daysOff: new Set(
      text("daysOff")
        .split(",")
        .flatMap((date) => dayOfDate(date) ?? []),
    ),
    target: percent("target"),
    passMark: percent("passMark"),
    retention: retentions.find((one) => one === retention) ?? usualRetention,
    since: dayOfDate(text("since")),
    after: after === "maintain" || after === "aside" ? after : null,
  };
}

/** The events that change a bank's plan: one for each value that is given. */
export function changePlan(bank: string, changes: Partial<PlanSettings>): NewEvent[] {
  const set = (name: keyof PlanSettings, value: SettingValue): NewEvent => ({
    type: "setting-changed",
    key: keyOf(bank, name),
    value,
  });
  const date = (day: number | null) => (day === null ? null : dateOf(day));
  const { examDay, weekdayMinutes, daysOff, since } = changes;
  const plain = (["target", "passMark", "retention", "after"] as const).flatMap((name) => {
    const value = changes[name];
    return value === undefined ? [] : [set(name, value)];
  });
  return [
    ...(examDay === undefined ? [] : [set("examDay", date(examDay))]),
    ...(weekdayMinutes === undefined ? [] : [set("weekdayMinutes", weekdayMinutes.join(","))]),
    ...(daysOff === undefined ? [] : [set("daysOff", printDays(daysOff))]),
    ...(since === undefined ? [] : [set("since", date(since))]),
    ...plain,
  ];
}

function printDays(days: ReadonlySet<number>): string {
  // The newest are kept: what lies furthest back says nothing any more.
  return [...days]
    .sort((a, b) => a - b)
    .slice(-mostDaysOff)
    .map(dateOf)
    .join(",");
}

function isMinutes(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= mostMinutes;
}

/** When somebody with a date means to study; `null` without one. */
export function calendarOf({ examDay, weekdayMinutes, daysOff }: PlanSettings): StudyCalendar | null {
  return examDay === null ? null : { examDay, weekdayMinutes, daysOff };
}
