import { describe, expect, it } from "vitest";
import { calibrationOf } from "@/lib/record/calibration";
import { foldRecord } from "@/lib/record/fold";
import { wilsonInterval } from "@/lib/shared/wilson-interval";
import { anAnswer, noonOf } from "@/tests/support/an-event";

describe("calibrationOf", () => {
  it("has three empty levels and no month for somebody who was never asked", () => {
    const { levels, months } = calibrationOf(foldRecord([anAnswer()]), "demo");
    expect(levels.map(({ level, of }) => [level, of])).toEqual([
      ["sure", 0],
      ["unsure", 0],
      ["guess", 0],
    ]);
    expect(months).toEqual([]);
  });

  it("counts right answers by level, with their interval", () => {
    const events = [
      anAnswer({ confidence: "sure" }),
      anAnswer({ confidence: "sure", correct: false }),
      anAnswer({ confidence: "guess", correct: false }),
    ];
    const [sure, unsure, guess] = calibrationOf(foldRecord(events), "demo").levels;
    expect(sure).toEqual({ level: "sure", right: 1, of: 2, share: 0.5, range: wilsonInterval(1, 2) });
    expect(unsure).toMatchObject({ right: 0, of: 0, share: 0 });
    expect(guess).toMatchObject({ right: 0, of: 1 });
  });

  it("leaves out other banks, and a second answer in the same session", () => {
    const events = [
      anAnswer({ confidence: "sure", bank: "other" }),
      anAnswer({ confidence: "sure", session: "s" }),
      anAnswer({ confidence: "sure", session: "s", correct: false }),
    ];
    expect(calibrationOf(foldRecord(events), "demo").levels[0]).toMatchObject({ right: 1, of: 1 });
  });

  it("sorts by the learner's own month, oldest first", () => {
    // Day 20000 is October 4, 2024; day 19997 is October 1.
    const events = [
      anAnswer({ confidence: "sure", time: noonOf(20_000) }),
      anAnswer({ confidence: "unsure", time: noonOf(19_996) }),
      // 08:00 UTC on October 1 is still the evening of September 30 in California.
      anAnswer({ confidence: "sure", time: noonOf(19_997) - 4 * 3_600_000, zone: -420 }),
    ];
    const { months } = calibrationOf(foldRecord(events), "demo");
    expect(months.map(({ month, levels }) => [month, ...levels.map(({ of }) => of)])).toEqual([
      ["2024-09", 1, 1, 0],
      ["2024-10", 1, 0, 0],
    ]);
  });
});
