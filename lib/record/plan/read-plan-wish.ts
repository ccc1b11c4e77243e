import { attendanceOf, minutesOn, type StudyCalendar } from "@/lib/memory/plan/calendar";
import type { RecordState } from "../fold";
import { paceOf } from "../pace";
import { bankKey } from "../record-key";
import type { PlanBank } from "./bank-course";
import type { PlanWish } from "./plan-input";
import { calendarOf, type PlanSettings } from "./plan-settings";

/** Further back, attendance says little about the weeks ahead. */
const attendanceDays = 28;

/** What a plan is made from, as far as the record's state says. Without a date, the calendar has no day in it. */
export function readPlanWish(
  state: Pick<RecordState, "sessions" | "suspended" | "studyDays">,
  bank: PlanBank,
  settings: PlanSettings,
  today: number,
): PlanWish {
  const calendar = calendarOf(settings) ?? { ...settings, examDay: today };
  const prefix = bankKey(bank.id, "");
  const suspended = [...state.suspended.keys()].flatMap((key) =>
    key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
  );
  return {
    today,
    calendar,
    ...attendance(state, calendar, settings.since ?? today, today),
    pace: paceOf(state, bank),
    suspended: new Set(suspended),
  };
}

/** The part of the planned days that is likely to be kept, from those since the plan began. */
function attendance(
  { studyDays }: Pick<RecordState, "studyDays">,
  calendar: StudyCalendar,
  since: number,
  today: number,
): Pick<PlanWish, "attendance" | "daysPlanned"> {
  let planned = 0;
  let kept = 0;
  for (let day = Math.max(since, today - attendanceDays); day < today; day++) {
    if (minutesOn(calendar, day) === 0) continue;
    planned += 1;
    if (studyDays.has(day)) kept += 1;
  }
  return { attendance: attendanceOf(planned, kept), daysPlanned: planned };
}
