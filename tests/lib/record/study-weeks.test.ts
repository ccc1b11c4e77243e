import { describe, expect, it } from "vitest";
import { listStudyWeeks } from "@/lib/record/study-weeks";

const today = 20_000;

describe("listStudyWeeks", () => {
  it("is as long as asked for, empty weeks among it", () => {
    const weeks = listStudyWeeks(new Map(), today, 12);
    expect(weeks).toHaveLength(12);
    expect(weeks.every(({ days, items }) => days === 0 && items === 0)).toBe(true);
  });

  it("ends with the seven days up to today", () => {
    const days = new Map([
      [today, 5],
      [today - 6, 3],
      [today - 7, 2],
    ]);
    expect(listStudyWeeks(days, today, 2)).toEqual([
      { firstDay: today - 13, days: 1, items: 2 },
      { firstDay: today - 6, days: 2, items: 8 },
    ]);
  });

  it("leaves out what is older, and what lies in the future", () => {
    const days = new Map([
      [today - 14, 9],
      [today + 1, 9],
    ]);
    expect(listStudyWeeks(days, today, 2).map(({ items }) => items)).toEqual([0, 0]);
  });
});
