import { describe, expect, it } from "vitest";
import {
  attendanceOf,
  attendanceSpread,
  minutesOn,
  type StudyCalendar,
  secondsAhead,
} from "@/lib/memory/plan/calendar";

// Monday 23 November 2026.
const monday = Math.floor(Date.UTC(2026, 10, 23) / 86_400_000);
const calendar: StudyCalendar = {
  examDay: monday + 10,
  weekdayMinutes: [30, 20, 20, 20, 20, 60, 0],
  daysOff: new Set([monday + 1]),
};

describe("minutesOn", () => {
  it("gives each weekday its minutes", () => {
    expect([0, 2, 5, 6].map((ahead) => minutesOn(calendar, monday + ahead))).toEqual([30, 20, 60, 0]);
  });

  it("is zero on days off, on the exam day and after", () => {
    expect([1, 10, 11].map((ahead) => minutesOn(calendar, monday + ahead))).toEqual([0, 0, 0]);
  });

  it("knows the weekdays before 1970, too", () => {
    expect(minutesOn({ ...calendar, daysOff: new Set() }, monday - 7 * 3000)).toBe(30);
  });
});

describe("secondsAhead", () => {
  it("lists the days from today to the one before the exam", () => {
    expect([...secondsAhead(calendar, monday + 7)]).toEqual([1800, 1200, 1200]);
  });

  it("is empty when the exam is today or was", () => {
    expect(secondsAhead(calendar, monday + 10)).toHaveLength(0);
    expect(secondsAhead(calendar, monday + 12)).toHaveLength(0);
  });
});

describe("attendanceOf", () => {
  it("begins with what is usual and follows the record", () => {
    expect(attendanceOf(0, 0)).toBeCloseTo(0.85, 9);
    expect(attendanceOf(40, 20)).toBeLessThan(0.6);
    expect(attendanceOf(40, 40)).toBeLessThan(1);
  });
});

describe("attendanceSpread", () => {
  it("is what is left open by few days seen and few days ahead", () => {
    expect(attendanceSpread(0.5, 0, 1)).toBeCloseTo(0.5, 9);
    expect(attendanceSpread(0.85, 0, 20)).toBeGreaterThan(attendanceSpread(0.85, 28, 20));
    expect(attendanceSpread(0.85, 28, 5)).toBeGreaterThan(attendanceSpread(0.85, 28, 40));
  });

  it("is nothing for who keeps all days, and without days", () => {
    expect(attendanceSpread(1, 5, 10)).toBe(0);
    expect(attendanceSpread(0.85, 5, 0)).toBe(0);
  });
});
