import { expect, it } from "vitest";
import { startAddress } from "@/components/start/start-address";

it("a shortcut leads to a quick quiz or to today, and one that nobody knows to the exam", () => {
  expect(startAddress("quiz", "demo")).toBe("/exams/demo/quiz?count=5");
  expect(startAddress("day", "demo")).toBe("/exams/demo/day");
  expect(startAddress("toString", "demo")).toBe("/exams/demo");
  expect(startAddress(null, "demo")).toBe("/exams/demo");
});
