import { describe, expect, it } from "vitest";
import { formShape } from "@/lib/exam/form-shape";

const exam = { items: 120, minutes: 150, break: { afterItem: 60, minutes: 10 } };

describe("formShape", () => {
  it("has the exam's own shape when full", () => {
    expect(formShape({ exam, questions: 240 }, "full")).toEqual(exam);
  });

  it("is half of it, without a break", () => {
    expect(formShape({ exam, questions: 240 }, "half")).toEqual({ items: 60, minutes: 75, break: null });
  });

  it("is a sixth of it when short", () => {
    expect(formShape({ exam, questions: 240 }, "short")).toEqual({ items: 20, minutes: 25, break: null });
  });

  it("is as long as the bank allows, at the exam's pace, and keeps a break that falls inside", () => {
    expect(formShape({ exam, questions: 80 }, "full")).toEqual({ ...exam, items: 80, minutes: 100 });
  });

  it.each([60, 40])("has no break with %i questions, after which nothing would come", (questions) => {
    expect(formShape({ exam, questions }, "full").break).toBeNull();
  });

  it("halves what the bank has", () => {
    expect(formShape({ exam, questions: 81 }, "half")).toEqual({ items: 41, minutes: 51, break: null });
  });

  it.each([
    [50, 10],
    [10, 10],
    [7, 7],
    [1, 1],
  ])("is never shorter than ten questions, or than the %i that are there", (questions, items) => {
    expect(formShape({ exam, questions }, "short").items).toBe(items);
  });

  it("keeps Rehearse's own pace where the bank names no exam", () => {
    expect(formShape({ questions: 162 }, "full")).toEqual({ items: 60, minutes: 75, break: null });
    expect(formShape({ questions: 162 }, "half")).toEqual({ items: 30, minutes: 38, break: null });
    expect(formShape({ questions: 40 }, "full")).toEqual({ items: 40, minutes: 50, break: null });
  });

  it("asks for nothing where there is nothing", () => {
    for (const length of ["full", "half", "short"] as const) {
      expect(formShape({ exam, questions: 0 }, length)).toEqual({ items: 0, minutes: 0, break: null });
    }
  });
});
