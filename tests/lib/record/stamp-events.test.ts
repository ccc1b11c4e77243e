import { expect, it } from "vitest";
import { createStamp } from "@/lib/record/stamp-events";
import { createManualClock } from "@/lib/shared/clock";
import { createCountingId } from "@/lib/shared/ids";

const set = { type: "setting-changed", key: "theme", value: "dark" } as const;

function aStamp(startMs: number, zone = 0) {
  const clock = createManualClock(startMs, zone);
  return { clock, stamp: createStamp(clock, createCountingId()) };
}

it("gives id, time and zone", () => {
  expect(aStamp(1000, -480).stamp([set])).toEqual([{ ...set, id: "id-0001", time: 1000, zone: -480 }]);
});

it("gives each event of a batch a later time", () => {
  expect(
    aStamp(1000)
      .stamp([set, set])
      .map(({ time }) => time),
  ).toEqual([1000, 1001]);
});

it("gives a later time when the clock was corrected by a second", () => {
  const { clock, stamp } = aStamp(100_000);
  stamp([set]);
  clock.advance(-1000);
  expect(stamp([set])[0]?.time).toBe(100_001);
});

it("believes a clock that was set back by a day", () => {
  const { clock, stamp } = aStamp(100_000_000);
  stamp([set]);
  clock.advance(-86_400_000);
  expect(stamp([set])[0]?.time).toBe(13_600_000);
});

it("has no zone of minus zero, which JSON would not keep", () => {
  expect(Object.is(aStamp(1000, -0).stamp([set])[0]?.zone, 0)).toBe(true);
});
