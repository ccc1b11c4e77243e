import { describe, expect, it } from "vitest";
import { dayOf, dayStartMs } from "@/lib/memory/day";
import fc from "@/tests/support/fast-check";

const losAngelesWinter = -480;

describe("dayOf", () => {
  it("begins a day at 04:00 local time", () => {
    const before = dayOf(Date.UTC(2026, 10, 22, 11, 59, 59, 999), losAngelesWinter);
    const after = dayOf(Date.UTC(2026, 10, 22, 12), losAngelesWinter);
    expect(after - before).toBe(1);
  });

  it("puts half past one at night on the evening's day", () => {
    const evening = dayOf(Date.UTC(2026, 10, 22, 22), 0);
    expect(dayOf(Date.UTC(2026, 10, 23, 1, 30), 0)).toBe(evening);
  });

  it("counts up by one over the end of a year", () => {
    const last = dayOf(Date.UTC(2026, 11, 31, 12), 0);
    expect(dayOf(Date.UTC(2027, 0, 1, 12), 0)).toBe(last + 1);
  });
});

describe("dayStartMs", () => {
  it("is the first moment of its day in every zone", () => {
    const days = fc.integer({ min: -10_000, max: 40_000 });
    const zones = fc.integer({ min: -1440, max: 1440 });
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const start = dayStartMs(day, zone);
        expect([dayOf(start - 1, zone), dayOf(start, zone)]).toEqual([day - 1, day]);
      }),
    );
  });
});
