import { describe, expect, it } from "vitest";
import { clockText, minutesText, timeWarning } from "@/lib/exam/time-warnings";

const minutes = (count: number) => count * 60_000;

describe("a warning", () => {
  it.each([
    ["at half time", 75.1, 75, "Half of the time is gone."],
    ["at 30 minutes", 30.1, 29.9, "30 minutes left."],
    ["at the last minute", 1.01, 1, "1 minute left."],
    ["for the latest mark, when the page slept over several", 40, 4, "5 minutes left."],
  ])("is given %s", (_, before, now, text) => {
    expect(timeWarning(minutes(150), minutes(before), minutes(now))).toBe(text);
  });

  it.each([
    ["between the marks", 29, 28],
    ["again at the same mark", 30, 30],
    ["when the time is up", 0.5, 0],
  ])("is not given %s", (_, before, now) => {
    expect(timeWarning(minutes(150), minutes(before), minutes(now))).toBeUndefined();
  });

  it("leaves out marks before half time of a short paper", () => {
    expect(timeWarning(minutes(20), minutes(15.1), minutes(15))).toBeUndefined();
    expect(timeWarning(minutes(20), minutes(10.1), minutes(10))).toBe("Half of the time is gone.");
  });
});

describe("time in words and on a clock face", () => {
  it.each([
    [0, "0:00"],
    [999, "0:01"],
    [65_000, "1:05"],
    [7_509_000, "2:05:09"],
    [-5, "0:00"],
  ])("%d ms is %s", (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });

  it("rounds minutes up", () => {
    expect([minutesText(60_000), minutesText(60_001)]).toEqual(["1 minute", "2 minutes"]);
  });
});
