import { expect, it } from "vitest";
import { createUsualTimes } from "@/lib/record/usual-times";

const usualAfter = (...durations: number[]) => {
  const usual = createUsualTimes();
  for (const ms of durations) usual.add("a", ms);
  return usual.secondsOf("a");
};

it("says nothing before an item was answered three times", () => {
  expect(usualAfter()).toBe(0);
  expect(usualAfter(5000, 6000)).toBe(0);
  expect(usualAfter(5000, 6000, 7000)).toBe(6);
});

it("takes the median: one phone that lay on the table changes little", () => {
  expect(usualAfter(5000, 6000, 7000, 3_600_000)).toBe(6.5);
});

it("does not count what was not timed", () => {
  expect(usualAfter(5000, 0, 6000, 0)).toBe(0);
});

it("forgets times of long ago", () => {
  expect(usualAfter(...Array(15).fill(60_000), ...Array(15).fill(4000))).toBe(4);
});

it("keeps items apart", () => {
  const usual = createUsualTimes();
  for (const item of ["a", "a", "b"]) usual.add(item, 1000);
  expect(usual.secondsOf("a")).toBe(0);
});
